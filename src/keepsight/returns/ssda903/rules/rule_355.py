"""355: the episode ends on the day on which it starts."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_355 = Rule(
    code="355",
    severity="error",
    message="Episode appears to have lasted for less than 24 hours",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "DEC"]},
    fails=col("DECOM") == col("DEC"),
)
