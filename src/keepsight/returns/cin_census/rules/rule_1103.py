"""1103: an assessment began before the referral."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1103 = Rule(
    code="1103",
    severity="error",
    message="The assessment start date cannot be before the referral date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Assessments": ["AssessmentActualStartDate"], "CINdetails": ["CINreferralDate"]},
    fails=col("AssessmentActualStartDate") < col("CINdetails.CINreferralDate"),
)
