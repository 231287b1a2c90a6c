"""374: a child under 14 is placed in residential employment."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_374 = Rule(
    code="374",
    severity="error",
    message="Child in residential employment should be at least 14 years old.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "P3") & (age("child.DOB", "DECOM") < 14),
)
