"""411: the placement is said to be inside the authority, and lies in another."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_411 = Rule(
    code="411",
    severity="error",
    message="Placement location code disagrees with LA of placement.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LOCATION"]},
    fails=(col("PL_LOCATION") == "IN") & (col("PL_LA") != col("authority")),
)
