"""4012Q: a child in need plan began and ended on the same day."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_4012Q = Rule(
    code="4012Q",
    severity="query",
    message="Please check and either amend or provide a reason: CIN Plan shown as starting and ending on the same day",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate", "CINPlanEndDate"]},
    fails=col("CINPlanStartDate") == col("CINPlanEndDate"),
)
