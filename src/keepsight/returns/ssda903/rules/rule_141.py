"""141: the first day of the episode is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_141 = Rule(
    code="141",
    severity="error",
    message="Date episode began is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=unreadable("DECOM"),
)
