"""531: a voluntary body is the provider of a placement with parents."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_531 = Rule(
    code="531",
    severity="error",
    message="A placement provider code of PR5 cannot be associated with placements P1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=(col("PLACE_PROVIDER") == "PR5") & (col("PLACE") == "P1"),
)
