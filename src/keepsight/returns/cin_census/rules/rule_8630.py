"""8630: an episode of need closed before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8630 = Rule(
    code="8630",
    severity="error",
    message="CIN Closure Date is before CIN Referral Date for the same CIN episode",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate", "CINclosureDate"]},
    fails=col("CINclosureDate") < col("CINreferralDate"),
)
