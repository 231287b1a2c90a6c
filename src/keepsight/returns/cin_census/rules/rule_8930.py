"""8930: a child protection plan ends outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_8930 = Rule(
    code="8930",
    severity="error",
    message="Child Protection Plan End Date must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPendDate"]},
    fails=~in_year("CPPendDate"),
)
