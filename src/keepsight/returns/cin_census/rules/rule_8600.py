"""8600: the referral date is blank or after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_8600 = Rule(
    code="8600",
    severity="error",
    message="Child referral date missing or after data collection period",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate"]},
    fails=blank("CINreferralDate") | (col("CINreferralDate") > col("year_end")),
)
