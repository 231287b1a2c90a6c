"""A temporary approval ends: the carers are approved, or not."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_placements import FOR_NOW
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.temporary_approval import OUTCOMES

APPROVED, HOME = "approved", "relatives_home"
ASKED = asking(
    Question("ended_on", "When the temporary approval ended", kind="date"),
    Question(
        "outcome_code",
        "What came of the assessment of the carers",
        kind="choice",
        choices=OUTCOMES,
        hint="Name them next as the foster carers of the placement, or move the child",
    ),
)


def approved(around: Around, approval: Any, given: dict[str, Any]) -> None:
    """Who is approved cares for the child in the same home, which is now that of approved carers."""
    placement = approval.placement
    is_there = placement is not None and placement.ended_on is None
    if given["outcome_code"] == APPROVED and is_there and placement.accommodation_code == FOR_NOW:
        around.doing.amend(placement, why="the carers were approved", accommodation_code=HOME)


END_TEMPORARY_APPROVAL = completing(
    "temporary_approval",
    ASKED,
    then=approved,
    why_changed="ended",
    code="end_temporary_approval",
    title="End a temporary approval",
    why="Checked at last, or the child must move.",
    level=30,
    meets=("T80",),
)
