"""Take back the wish for a review of the pathway plan."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.leaving.pathway_review_cause import MOVE
from keepsight.writing.perform import Wrong

ASKED = asking(
    Question("withdrawn_on", "When the wish for a review was taken back", kind="date"),
)


def is_a_wish(around: Around, given: dict[str, Any]) -> None:
    """After a move into a home that was arranged the plan is looked at, whoever wants it or not."""
    if around.rows["pathway_review_cause"].kind_code == MOVE:
        raise Wrong("After a move the plan is reviewed. Only a wish can be taken back.")


WITHDRAW_PATHWAY_REVIEW = completing(
    "pathway_review_cause",
    ASKED,
    check=is_a_wish,
    why_changed="taken back",
    from_age=15,
    code="withdraw_pathway_review",
    title="Take back a wish for a review",
    why="What nobody wants any more should not stand as overdue.",
    for_closed=True,
)
