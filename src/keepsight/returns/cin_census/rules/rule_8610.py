"""8610: a referral that led to further action has no primary need."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, is_false

RULE_8610 = Rule(
    code="8610",
    severity="error",
    message="Primary Need code is missing for a referral which led to further action.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA", "PrimaryNeedCode"]},
    fails=is_false("ReferralNFA") & blank("PrimaryNeedCode"),
)
