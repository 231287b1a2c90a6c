"""1008: the provider's reference number is not in Ofsted's list."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN

RULE_1008 = Rule(
    code="1008",
    severity="error",
    message="Ofsted Unique Reference Number (URN) is not valid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN"]},
    fails=not_a_code("URN", UNKNOWN_URN) & ~col("provider.there"),
)
