"""384: a child in a short break is in long-term fostering."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

#: Long-term fostering, with relatives or friends and with others.
LONG_TERM = ("U1", "U4")

RULE_384 = Rule(
    code="384",
    severity="error",
    message="A child receiving respite care cannot be in a long-term foster placement ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "LS"]},
    fails=one_of("LS", SHORT_BREAKS) & one_of("PLACE", LONG_TERM),
)
