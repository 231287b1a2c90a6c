"""The child’s team answers a reviewing officer’s dispute."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("answered_on", "When the team answered the reviewing officer", kind="date"),
    Question("answer", "What is put right, by whom and by when", kind="long_text", most=8_000),
)


ANSWER_DISPUTE = completing(
    "reviewer_dispute",
    ASKED,
    why_changed="answered by the team",
    code="answer_dispute",
    title="Answer a reviewing officer’s dispute",
    why="A dispute without an answer is a child for whom nothing changes.",
    level=40,
)
