"""233: an episode that has not ended has a reason for a change of placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_233 = Rule(
    code="233",
    severity="error",
    message="Reason for placement change is not required when the episode has not ceased.",
    source="SSDA903 validation rules, Department for Education",
    since="2025-26",
    on={"Episodes": ["REASON_PLACE_CHANGE"]},
    fails=blank("DEC:text") & given("REASON_PLACE_CHANGE"),
)
