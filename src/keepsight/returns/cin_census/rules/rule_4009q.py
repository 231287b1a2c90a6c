"""4009Q: a child in need plan ended after the child died."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_4009Q = Rule(
    code="4009Q",
    severity="query",
    message="CIN Plan cannot end after the child’s Date of Death",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanEndDate"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=col("CINPlanEndDate") > col("ChildIdentifiers.PersonDeathDate"),
)
