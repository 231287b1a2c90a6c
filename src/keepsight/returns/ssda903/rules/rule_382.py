"""382: a child in a short break is in a temporary placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS, TEMPORARY

RULE_382 = Rule(
    code="382",
    severity="error",
    message="A child receiving respite care cannot be in a temporary placement.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "PLACE"]},
    fails=one_of("LS", SHORT_BREAKS) & one_of("PLACE", TEMPORARY),
)
