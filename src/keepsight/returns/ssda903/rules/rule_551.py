"""551: a child is placed for adoption without the date of the decision to do so."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, one_of
from keepsight.returns.ssda903.code_groups import PLACED_FOR_ADOPTION

RULE_551 = Rule(
    code="551",
    severity="error",
    message="Child has been placed for adoption but there is no date of the decision that the child should be placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"], "PlacedAdoption": ["DATE_PLACED"]},
    fails=one_of("PLACE", PLACED_FOR_ADOPTION) & blank("PlacedAdoption.DATE_PLACED"),
)
