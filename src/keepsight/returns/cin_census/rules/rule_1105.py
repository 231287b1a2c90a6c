"""1105: a child protection plan began before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1105 = Rule(
    code="1105",
    severity="error",
    message="The child protection plan start date cannot be before the referral date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate"], "CINdetails": ["CINreferralDate"]},
    fails=col("CPPstartDate") < col("CINdetails.CINreferralDate"),
)
