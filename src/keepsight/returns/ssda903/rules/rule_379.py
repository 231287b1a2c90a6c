"""379: a temporary placement for no named reason lasts more than 7 days."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.how_long import LASTED

RULE_379 = Rule(
    code="379",
    severity="error",
    message="Temporary placements for unspecified reason (placement code T4) cannot exceed seven days.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "T4") & (LASTED > 7),
)
