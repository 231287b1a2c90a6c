"""702: a DoLO ended on or before the day on which it began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_702 = Rule(
    code="702",
    severity="error",
    message="The date that the DoLO ended is before the date that it started.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START", "DOLO_END"]},
    fails=col("DOLO_END") <= col("DOLO_START"),
)
