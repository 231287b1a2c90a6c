"""705: a DoLO began while the one before it has no end."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_705 = Rule(
    code="705",
    severity="error",
    message="A DoLO cannot start when the previous DoLO is still open.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START", "DOLO_END"]},
    fails=given("DOLO_START") & ~col("is_first") & blank("previous.DOLO_END"),
)
