"""Take back the wish for a review of the pathway plan."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("withdrawn_on", "When the wish for a review was taken back", kind="date"),
)


WITHDRAW_PATHWAY_REVIEW = completing(
    "pathway_review_cause",
    ASKED,
    why_changed="taken back",
    from_age=15,
    code="withdraw_pathway_review",
    title="Take back a wish for a review",
    why="What nobody wants any more should not stand as overdue.",
    for_closed=True,
)
