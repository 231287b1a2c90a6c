"""564: the kind of an absence is told, but not the day on which it began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_564 = Rule(
    code="564",
    severity="error",
    message="Child was missing or away from placement without authorisation and the date started is blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MISSING", "MIS_START"]},
    fails=given("MISSING") & blank("MIS_START:text"),
)
