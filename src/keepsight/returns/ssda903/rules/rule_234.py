"""234: a child under 10 changes placement to be held in custody."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col

RULE_234 = Rule(
    code="234",
    severity="error",
    message="A child aged under 10 can not change placement due to being admitted to custody",
    source="SSDA903 validation rules, Department for Education",
    since="2025-26",
    on={"Episodes": ["REASON_PLACE_CHANGE"], "Header": ["DOB"]},
    fails=(col("REASON_PLACE_CHANGE") == "CUSTOD")
    & (col("next.DECOM") < birthday("child.DOB", 10)),
)
