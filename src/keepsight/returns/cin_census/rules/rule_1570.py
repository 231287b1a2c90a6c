"""1570: the child's identifier has more than 20 characters."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1570 = Rule(
    code="1570",
    severity="error",
    message="LA Child ID must not be longer than 20 characters",
    source="CIN census validation rules, Department for Education",
    since="2024-25",
    on={"ChildIdentifiers": ["LAchildID"]},
    fails=col("LAchildID").str.len_chars() > 20,
)
