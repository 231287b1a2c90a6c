"""700: the day on which a DoLO began is blank or no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_700 = Rule(
    code="700",
    severity="error",
    message="The start date of the DoLO is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"]},
    fails=unreadable("DOLO_START", required=True),
)
