"""563: the decision to place a child for adoption was reversed, but has no date itself."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_given, blank

RULE_563 = Rule(
    code="563",
    severity="error",
    message="The child should no longer be placed for adoption but the date of the decision that the child should be placed for adoption is blank",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED", "REASON_PLACED_CEASED", "DATE_PLACED_CEASED"]},
    fails=all_given("DATE_PLACED_CEASED", "REASON_PLACED_CEASED") & blank("DATE_PLACED"),
)
