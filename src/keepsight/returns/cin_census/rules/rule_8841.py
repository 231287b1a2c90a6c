"""8841: a review is dated on the day the child protection plan starts, or before."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8841 = Rule(
    code="8841",
    severity="error",
    message="The review date cannot be on the same day or before the Child protection Plan start date.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["CPPreviewDate"], "ChildProtectionPlans": ["CPPstartDate"]},
    fails=col("CPPreviewDate") <= col("ChildProtectionPlans.CPPstartDate"),
)
