"""1104: an initial conference is dated before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1104 = Rule(
    code="1104",
    severity="error",
    message="The date of the initial child protection conference cannot be before the referral date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC"], "CINdetails": ["CINreferralDate"]},
    fails=col("DateOfInitialCPC") < col("CINdetails.CINreferralDate"),
)
