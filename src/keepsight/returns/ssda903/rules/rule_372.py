"""372: a child under 10 is placed in a young offender institution."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_372 = Rule(
    code="372",
    severity="error",
    message="Child in youth custody or prison should be at least 10.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "R5") & (age("child.DOB", "DECOM") < 10),
)
