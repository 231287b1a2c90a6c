"""4015: a child in need plan began before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_4015 = Rule(
    code="4015",
    severity="error",
    message="The CIN Plan start date cannot be before the referral date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate"], "CINdetails": ["CINreferralDate"]},
    fails=col("CINPlanStartDate") < col("CINdetails.CINreferralDate"),
)
