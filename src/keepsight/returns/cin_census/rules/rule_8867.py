"""8867: an episode of need is closed, and an assessment in it has not ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_8867 = Rule(
    code="8867",
    severity="error",
    message="CIN episode is shown as closed, however Assessment is not shown as completed",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentAuthorisationDate"], "CINdetails": ["CINclosureDate"]},
    fails=given("CINdetails.CINclosureDate") & blank("AssessmentAuthorisationDate"),
)
