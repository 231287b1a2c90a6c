"""701: the day on which a DoLO ended is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_701 = Rule(
    code="701",
    severity="error",
    message="The end date of the DoLO is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_END"]},
    fails=unreadable("DOLO_END"),
)
