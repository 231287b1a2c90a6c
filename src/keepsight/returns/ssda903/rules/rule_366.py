"""366: an episode of a short break does not begin as the start of being looked after."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_366 = Rule(
    code="366",
    severity="error",
    message="A child cannot change placement during the course of an individual short-term respite break.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=(col("LS") == "V3") & (col("RNE") != "S"),
)
