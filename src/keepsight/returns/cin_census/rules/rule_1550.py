"""1550: character 13 of the UPN is neither a digit nor a letter that may stand there."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1550 = Rule(
    code="1550",
    severity="error",
    message="UPN invalid (character 13 not a recognised value)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN"]},
    fails=col("UPN").str.slice(12, 1).str.contains("[^0-9A-HJ-NP-RT-Z]"),
)
