"""565: the day on which an absence began is told, but not its kind."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_565 = Rule(
    code="565",
    severity="error",
    message="The date that the child started to be missing or away from placement without authorisation has been completed but whether the child was missing or away from placement without authorisation has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MISSING", "MIS_START"]},
    fails=given("MIS_START:text") & blank("MISSING"),
)
