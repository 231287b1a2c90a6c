"""373: a child under 4 is placed in a residential school."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_373 = Rule(
    code="373",
    severity="error",
    message="Child placed in a school should be at least 4 years old.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "S1") & (age("child.DOB", "DECOM") < 4),
)
