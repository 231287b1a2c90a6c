"""2990: an episode closed after the assessment has an enquiry, a conference or a plan."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, one_of

RULE_2990 = Rule(
    code="2990",
    severity="error",
    message="Activity is recorded against a case marked as ‘Case closed after assessment, no further action’ or 'case closed after assessment, referred to early help'.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReasonForClosure"]},
    fails=one_of("ReasonForClosure", ["RC8", "RC9"])
    & (
        (col("Section47.count") > 0)
        | (col("ChildProtectionPlans.count") > 0)
        | (col("CINplanDates.count") > 0)
        | given("DateOfInitialCPC")
    ),
)
