"""Send the decisions of a review to those whom they bind."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("issued_on", "When the decisions were sent", kind="date"))


ISSUE_REVIEW_DECISIONS = completing(
    "review_decisions",
    ASKED,
    why_changed="the decisions were sent",
    code="issue_review_decisions",
    title="Record that the decisions of a review were sent",
    why="A decision that nobody is sent is not one.",
    meets=("T73A",),
)
