"""8608: an assessment ended before it began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8608 = Rule(
    code="8608",
    severity="error",
    message="Assessment Start Date cannot be later than its End Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentActualStartDate", "AssessmentAuthorisationDate"]},
    fails=col("AssessmentAuthorisationDate") < col("AssessmentActualStartDate"),
)
