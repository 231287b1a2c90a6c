"""446: an episode under a placement order started before there were any."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, day

RULE_446 = Rule(
    code="446",
    severity="error",
    message="E1 is not a valid code for episodes starting before December 2005.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "DECOM"]},
    fails=(col("LS") == "E1") & (col("DECOM") < day(2005, 12, 1)),
)
