"""420: a short break has an authority of placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

RULE_420 = Rule(
    code="420",
    severity="error",
    message="LA of placement completed but child is looked after under legal status V3 or V4.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LA"]},
    fails=one_of("LS", SHORT_BREAKS) & given("PL_LA"),
)
