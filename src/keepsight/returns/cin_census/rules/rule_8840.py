"""8840: a child protection plan ends on the day it starts."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8840 = Rule(
    code="8840",
    severity="error",
    message="Child Protection Plan cannot start and end on the same day",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate", "CPPendDate"]},
    fails=col("CPPstartDate") == col("CPPendDate"),
)
