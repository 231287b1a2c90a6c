"""8568: whether the referral led to no further action is blank, or neither yes nor no."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import is_false, is_true

RULE_8568 = Rule(
    code="8568",
    severity="error",
    message="RNFA flag is missing or invalid",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA"]},
    fails=~(is_true("ReferralNFA") | is_false("ReferralNFA")),
)
