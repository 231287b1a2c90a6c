"""8720: a child protection plan has no start, or starts after the end of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_8720 = Rule(
    code="8720",
    severity="error",
    message="Child Protection Plan Start Date missing or out of data collection period",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate"]},
    fails=blank("CPPstartDate") | (col("CPPstartDate") > col("year_end")),
)
