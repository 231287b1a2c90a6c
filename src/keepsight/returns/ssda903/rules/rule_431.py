"""431: a child starts to be looked after on or before the day the previous episode ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_431 = Rule(
    code="431",
    severity="error",
    message="The reason for new episode is started to be looked after, but the previous episode ended on the same day.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE", "DECOM"]},
    fails=(col("RNE") == "S") & (col("DECOM") <= col("previous.DEC")),
)
