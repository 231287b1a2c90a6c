"""530: a private firm is the provider of a placement with parents."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_530 = Rule(
    code="530",
    severity="error",
    message="A placement provider code of PR4 cannot be associated with placement P1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=(col("PLACE_PROVIDER") == "PR4") & (col("PLACE") == "P1"),
)
