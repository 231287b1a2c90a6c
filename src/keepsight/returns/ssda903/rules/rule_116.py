"""116: the day on which the decision for adoption was reversed is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_116 = Rule(
    code="116",
    severity="error",
    message="Date of Local Authority's (LA) decision that a child should no longer be placed for adoption is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED_CEASED"]},
    fails=unreadable("DATE_PLACED_CEASED"),
)
