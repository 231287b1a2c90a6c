"""8569Q: a referral without further action is older than the working day before the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_true, working_days_after

RULE_8569Q = Rule(
    code="8569Q",
    severity="query",
    message="A case with referral date before one working day prior to the collection start date must not be flagged as a no further action case",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReferralNFA"]},
    fails=is_true("ReferralNFA") & (col("CINreferralDate") < working_days_after("year_start", -1)),
)
