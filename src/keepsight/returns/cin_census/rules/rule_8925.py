"""8925: a child protection plan ends before it starts."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8925 = Rule(
    code="8925",
    severity="error",
    message="Child Protection Plan End Date earlier than Start Date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate", "CPPendDate"]},
    fails=col("CPPendDate") < col("CPPstartDate"),
)
