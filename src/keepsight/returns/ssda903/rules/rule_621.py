"""621: a mother's child was born on or before the mother's own date of birth."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_621 = Rule(
    code="621",
    severity="error",
    message="Mother’s field has been completed but date of birth shows that the mother is younger than her child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB", "MC_DOB"]},
    fails=col("MC_DOB") <= col("DOB"),
)
