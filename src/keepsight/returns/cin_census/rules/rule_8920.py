"""8920: a child protection plan ends after the child's death."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8920 = Rule(
    code="8920",
    severity="error",
    message="Child Protection Plan cannot end after the child’s Date of Death",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["CPPendDate"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=col("CPPendDate") > col("ChildIdentifiers.PersonDeathDate"),
)
