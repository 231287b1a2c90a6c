"""No meeting is held about an ending that was not planned."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(
    Question(
        "not_needed_on",
        "When it was decided that no disruption meeting is needed",
        kind="date",
    ),
    Question(
        "why_not_needed",
        "Why no disruption meeting is needed",
        kind="long_text",
        most=4000,
    ),
)


WAIVE_DISRUPTION_MEETING = completing(
    "disruption",
    ASKED,
    why_changed="no meeting is needed",
    code="waive_disruption_meeting",
    title="Decide that no disruption meeting is needed",
    why="A rule may be set aside, and then somebody says why.",
    level=40,
)
