"""408: a child is placed for adoption under a placement order, and its legal status is another."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

#: Placed for adoption with a placement order, with current foster carers and with others.
UNDER_AN_ORDER = ("A5", "A6")

RULE_408 = Rule(
    code="408",
    severity="error",
    message="Child is placed for adoption with a placement order, but no placement order has been recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "LS"]},
    fails=one_of("PLACE", UNDER_AN_ORDER) & (col("LS") != "E1"),
)
