"""501: an episode starts before the one before it has ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_501 = Rule(
    code="501",
    severity="error",
    message="A new episode has started before the end date of the previous episode.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "DEC"]},
    fails=col("DECOM") < col("previous.DEC"),
)
