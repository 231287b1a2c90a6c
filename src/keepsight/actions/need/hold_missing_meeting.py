"""Hold a meeting about a child who is missing for a day, or again and again."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "meeting_held_on", "When the meeting about the missing child was", kind="date"
                ),
                Question(
                    "meeting_words",
                    "Who came, what they know, and who does what until when",
                    kind="long_text",
                    most=20000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


HOLD_MISSING_MEETING = completing(
    "missing_response",
    ASKED,
    again=True,
    why_changed="a meeting was held",
    code="hold_missing_meeting",
    title="Hold a meeting about a missing child",
    why="The third time is not the first time.",
    meets=("T106B",),
    for_closed=True,
)
