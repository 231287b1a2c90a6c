"""8736: an assessment that has not ended began outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, in_year

RULE_8736 = Rule(
    code="8736",
    severity="error",
    message="For an Assessment that has not been completed, the start date must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate", "AssessmentActualStartDate"]},
    fails=blank("AssessmentAuthorisationDate") & ~in_year("AssessmentActualStartDate"),
)
