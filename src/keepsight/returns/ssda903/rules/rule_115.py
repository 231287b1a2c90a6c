"""115: the day of the decision to place the child for adoption is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_115 = Rule(
    code="115",
    severity="error",
    message="Date of Local Authority's (LA) decision that a child should be placed for adoption is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"]},
    fails=unreadable("DATE_PLACED"),
)
