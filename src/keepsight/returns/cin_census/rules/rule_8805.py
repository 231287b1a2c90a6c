"""8805: an episode of need is closed without a reason."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_8805 = Rule(
    code="8805",
    severity="error",
    message="A CIN case cannot have a CIN closure date without a Reason for Closure",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINclosureDate", "ReasonForClosure"]},
    fails=given("CINclosureDate") & blank("ReasonForClosure"),
)
