"""4008: a child in need plan began after the child died."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_4008 = Rule(
    code="4008",
    severity="error",
    message="CIN Plan shown as starting after the child’s Date of Death.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=col("CINPlanStartDate") > col("ChildIdentifiers.PersonDeathDate"),
)
