"""What a review decided is not done any more, and somebody says why."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("dropped_on", "When it was decided not to do it", kind="date"),
    Question("why_dropped", "Why it is not done", kind="long_text", most=4000),
)


DROP_REVIEW_DECISION = completing(
    "review_task",
    ASKED,
    why_changed="dropped",
    code="drop_review_decision",
    title="Drop a decision of a review",
    why="What is not done must be said aloud, not forgotten.",
    level=40,
)
