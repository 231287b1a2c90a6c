"""4011: a child in need plan ended before it began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_4011 = Rule(
    code="4011",
    severity="error",
    message="CIN Plan End Date earlier than Start Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanEndDate", "CINPlanStartDate"]},
    fails=col("CINPlanEndDate") < col("CINPlanStartDate"),
)
