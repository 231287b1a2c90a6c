"""What asked for an early review does not happen."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("called_off_on", "When it was clear that it does not happen", kind="date"))


CALL_OFF_EARLY_REVIEW = completing(
    "early_review_cause",
    ASKED,
    why_changed="it does not happen",
    code="call_off_early_review",
    title="Call off an early review",
    why="What does not happen needs no review.",
    level=30,
)
