"""An action of a plan or meeting is not done any more, and somebody says why."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("ended_on", "When it was agreed not to do the action", kind="date"),
    Question("why_ended", "Why the action is not done", kind="long_text", most=2_000),
)

DROP_PLAN_ACTION = completing(
    "plan_action",
    ASKED,
    why_changed="dropped",
    code="drop_plan_action",
    title="Drop an action of the plan",
    why="What is not done must be said aloud, and not carried from meeting to meeting.",
    level=40,
    meets=("T38",),
)
