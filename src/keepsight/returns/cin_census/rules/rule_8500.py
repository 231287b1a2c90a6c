"""8500: the child's identifier is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_8500 = Rule(
    code="8500",
    severity="error",
    message="LA Child ID missing",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["LAchildID"]},
    fails=blank("LAchildID"),
)
