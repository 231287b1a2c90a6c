"""227: the episode starts on or after the day on which the provider's registration ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_227 = Rule(
    code="227",
    severity="error",
    message="Ofsted Unique reference number (URN) is not valid for the episode start date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN", "DECOM"]},
    fails=(col("URN") != "XXXXXXX") & (col("DECOM") >= col("provider.REG_END")),
)
