"""566: the day on which an absence ended is told, but not its kind."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_566 = Rule(
    code="566",
    severity="error",
    message="The date that the child's episode of being missing or away from placement without authorisation ended has been completed but whether the child was missing or away without authorisation has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MISSING", "MIS_END"]},
    fails=given("MIS_END:text") & blank("MISSING"),
)
