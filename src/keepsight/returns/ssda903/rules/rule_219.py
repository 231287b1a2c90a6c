"""219: the provider of this URN has no places of this type."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN

RULE_219 = Rule(
    code="219",
    severity="error",
    message="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement type recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN", "PLACE"]},
    fails=not_a_code("URN", UNKNOWN_URN)
    & given("PLACE")
    & ~col("provider.PLACE_CODES").list.contains(col("PLACE")),
)
