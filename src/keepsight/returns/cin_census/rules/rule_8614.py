"""8614: an assessment that has not ended has factors."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_8614 = Rule(
    code="8614",
    severity="error",
    message="Parental or child factors at assessment should only be present for a completed assessment.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate", "AssessmentFactors"]},
    fails=blank("AssessmentAuthorisationDate") & (col("AssessmentFactorsList.count") > 0),
)
