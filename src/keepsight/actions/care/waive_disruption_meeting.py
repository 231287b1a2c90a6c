"""No meeting is held about an ending that was not planned."""

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
            ),
        ),
    ),
    since=date(2016, 1, 1),
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
