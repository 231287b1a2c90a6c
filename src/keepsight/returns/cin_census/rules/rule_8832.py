"""8832: a referral without further action has a child protection plan."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import is_true

RULE_8832 = Rule(
    code="8832",
    severity="error",
    message="Child Protection details provided for a referral with no further action.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CINdetailsID"], "CINdetails": ["ReferralNFA"]},
    fails=is_true("CINdetails.ReferralNFA"),
)
