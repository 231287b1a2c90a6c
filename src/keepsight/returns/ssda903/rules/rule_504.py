"""504: the category of need changes within one period of care."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_504 = Rule(
    code="504",
    severity="error",
    message="The category of need code differs from that reported at start of current period of being looked after",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["CIN"]},
    fails=col("continues") & (col("CIN") != col("previous.CIN")),
)
