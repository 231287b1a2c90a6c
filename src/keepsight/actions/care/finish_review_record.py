"""The record of a review is complete."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("recorded_on", "When the record of the review was complete", kind="date"))


FINISH_REVIEW_RECORD = completing(
    "review_decisions",
    ASKED,
    why_changed="the record is complete",
    code="finish_review_record",
    title="Finish the record of a review",
    why="What was said about my life should be written down while people remember.",
    meets=("T73C",),
)
