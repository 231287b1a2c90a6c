"""704: a DoLO ended before the year began or after it ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_704 = Rule(
    code="704",
    severity="error",
    message="The date that the DoLO ended is before the start or after the end of the collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_END"]},
    fails=~in_year("DOLO_END"),
)
