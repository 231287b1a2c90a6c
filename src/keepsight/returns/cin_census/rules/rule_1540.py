"""1540: characters 5 to 12 of the UPN are not all digits."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1540 = Rule(
    code="1540",
    severity="error",
    message="UPN invalid (characters 5-12 not all numeric)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN"]},
    fails=col("UPN").str.slice(4, 8).str.contains("[^0-9]"),
)
