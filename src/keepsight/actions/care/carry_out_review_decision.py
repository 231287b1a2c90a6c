"""What a review decided has been done."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("done_on", "When the review’s decision was carried out", kind="date"),
    Question("came_of_it", "What came of it for the child", kind="long_text", most=4000),
)


CARRY_OUT_REVIEW_DECISION = completing(
    "review_task",
    ASKED,
    why_changed="carried out",
    code="carry_out_review_decision",
    title="Record that a decision of a review was carried out",
    why="Reviews are only as good as what becomes of them.",
)
