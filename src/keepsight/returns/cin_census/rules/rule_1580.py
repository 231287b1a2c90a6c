"""1580: the child's identifier has a character that is neither letter nor digit."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1580 = Rule(
    code="1580",
    severity="error",
    message="LA Child ID must not contain any non-alphanumeric characters",
    source="CIN census validation rules, Department for Education",
    since="2024-25",
    on={"ChildIdentifiers": ["LAchildID"]},
    fails=col("LAchildID").str.contains("[^0-9A-Za-z]"),
)
