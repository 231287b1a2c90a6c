"""Hold the meeting about a placement that broke down."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question("meeting_on", "When the disruption meeting was held", kind="date"),
    Question(
        "learned",
        "Why it broke, and what the child needs now",
        kind="long_text",
        most=8000,
    ),
    Question(
        "childs_words",
        "What the child says about how it ended",
        kind="long_text",
        hint="The child’s own words",
        required=False,
        most=8000,
        means="disruption.childs_words",
    ),
)


HOLD_DISRUPTION_MEETING = completing(
    "disruption",
    ASKED,
    why_changed="the meeting was held",
    code="hold_disruption_meeting",
    title="Hold a disruption meeting",
    why="Somebody asks why it broke, and what this child needs now.",
    level=30,
    meets=("T87",),
)
