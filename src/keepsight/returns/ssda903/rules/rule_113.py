"""113: the day on which child and adopters were matched is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_113 = Rule(
    code="113",
    severity="error",
    message="Date matching child and adopter(s) is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["DATE_MATCH"]},
    fails=unreadable("DATE_MATCH"),
)
