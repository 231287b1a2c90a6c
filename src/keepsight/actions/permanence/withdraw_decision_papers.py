"""Take the papers back from the decision maker."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("withdrawn_on", "When the papers were taken back", kind="date"),
)


WITHDRAW_DECISION_PAPERS = completing(
    "decision_papers",
    ASKED,
    why_changed="taken back",
    code="withdraw_decision_papers",
    title="Take the papers back",
    why="What is not to be decided yet should not stand as late.",
    level=30,
)
