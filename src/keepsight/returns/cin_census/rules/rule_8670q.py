"""8670Q: an assessment began more than 45 working days before the end of the year and has not ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, working_days_after

RULE_8670Q = Rule(
    code="8670Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Assessment started more than 45 working days before the end of the census year. However, there is no Assessment end date.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentActualStartDate"]},
    fails=blank("AssessmentAuthorisationDate")
    & (col("AssessmentActualStartDate") < working_days_after("year_end", -45)),
)
