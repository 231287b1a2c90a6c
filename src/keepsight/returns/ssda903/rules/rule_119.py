"""119: of the day and the reason of a reversed decision for adoption only one is given."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given

RULE_119 = Rule(
    code="119",
    severity="error",
    message="If the decision is made that a child should no longer be placed for adoption, then the date of this decision and the reason why this decision was made must be completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["REASON_PLACED_CEASED", "DATE_PLACED_CEASED"]},
    fails=given("REASON_PLACED_CEASED") != given("DATE_PLACED_CEASED"),
)
