"""4000: a referral without further action has a child in need plan."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_true

RULE_4000 = Rule(
    code="4000",
    severity="error",
    message="CIN Plan details provided for a referral with no further action",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA"]},
    fails=is_true("ReferralNFA") & (col("CINplanDates.count") > 0),
)
