"""583: an earlier decision to place a child for adoption has no end, though a later one was made."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_583 = Rule(
    code="583",
    severity="error",
    message="More than one date the child should be placed for adoption has been reported, but an earlier decision has not been revoked. Check that both dates are required and add in the date the earlier decision was revoked. Note this may be in a previous year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED", "DATE_PLACED_CEASED"]},
    fails=blank("DATE_PLACED_CEASED:text") & given("next.DATE_PLACED"),
)
