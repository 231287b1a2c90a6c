"""2889: a section 47 enquiry began before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_2889 = Rule(
    code="2889",
    severity="error",
    message="The S47 start date cannot be before the referral date.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["S47ActualStartDate"], "CINdetails": ["CINreferralDate"]},
    fails=col("S47ActualStartDate") < col("CINdetails.CINreferralDate"),
)
