"""378: a child placed with parents is accommodated under section 20."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_378 = Rule(
    code="378",
    severity="error",
    message="A child who is placed with parent(s) cannot be looked after under a single period of accommodation under Section 20 of the Children Act 1989.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "LS"]},
    fails=(col("PLACE") == "P1") & (col("LS") == "V2"),
)
