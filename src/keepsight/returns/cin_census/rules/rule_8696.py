"""8696: an assessment ended outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_8696 = Rule(
    code="8696",
    severity="error",
    message="Assessment end date must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate"]},
    fails=~in_year("AssessmentAuthorisationDate"),
)
