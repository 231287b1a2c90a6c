"""8810: a reason for closure stands without a date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_8810 = Rule(
    code="8810",
    severity="error",
    message="A CIN case cannot have a Reason for Closure without a CIN Closure Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReasonForClosure", "CINclosureDate"]},
    fails=given("ReasonForClosure") & blank("CINclosureDate"),
)
