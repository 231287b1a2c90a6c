"""8772: the UPN is missing for a referral without action, yet a referral of the child's led to action."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_true

RULE_8772 = Rule(
    code="8772",
    severity="error",
    message="UPN unknown reason is UN7 (Referral with no further action) but at least one CIN details is a referral going on to further action",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA"], "ChildIdentifiers": ["UPNunknown"]},
    fails=(col("ChildIdentifiers.UPNunknown").str.to_uppercase() == "UN7")
    & ~is_true("ReferralNFA"),
)
