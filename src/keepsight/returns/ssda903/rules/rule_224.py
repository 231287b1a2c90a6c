"""224: the provider of this URN is not of the kind recorded."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN

RULE_224 = Rule(
    code="224",
    severity="error",
    message="The Ofsted Unique reference number (URN) provided for the child's placement does not match the placement provider recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE_PROVIDER"]},
    fails=not_a_code("URN", UNKNOWN_URN)
    & given("PLACE_PROVIDER")
    & ~col("provider.PROVIDER_CODES").list.contains(col("PLACE_PROVIDER")),
)
