"""8915: a child protection plan starts after the child's death."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8915 = Rule(
    code="8915",
    severity="error",
    message="Child Protection Plan shown as starting after the child’s Date of Death",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPstartDate"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=col("CPPstartDate") > col("ChildIdentifiers.PersonDeathDate"),
)
