"""1560Q: the former UPN is not a letter, eleven digits and a digit or letter."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_1560Q = Rule(
    code="1560Q",
    severity="query",
    message="Please check and either amend or provide a reason: Former UPN wrongly formatted",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["FormerUPN"]},
    fails=~col("FormerUPN").str.contains("^[A-Za-z][0-9]{11}[0-9A-Za-z]$"),
)
