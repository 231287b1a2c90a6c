"""550: the provider is the parents, but the placement is not with them."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_550 = Rule(
    code="550",
    severity="error",
    message="A placement provider code of PR0 can only be associated with placement P1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=(col("PLACE_PROVIDER") == "PR0") & (col("PLACE") != "P1"),
)
