"""348: a care leaver who had died last year is recorded otherwise now."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_348 = Rule(
    code="348",
    severity="error",
    message="Care leaver has previously been reported as having died. ",
    source="SSDA903 validation rules, Department for Education",
    since="2025-26",
    on={"OC3": ["IN_TOUCH"]},
    fails=(col("lastyear.IN_TOUCH").str.to_uppercase() == "DIED")
    & col("IN_TOUCH").str.to_uppercase().ne_missing("DIED"),
)
