"""Stop an assessment without authorising it: an outcome of its own, that is counted."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When the assessment was stopped", kind="date"),
                Question(
                    "why_ended",
                    "Why it stops without an end, and who looks after the child’s needs now",
                    kind="long_text",
                    most=4_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)
STOP_ASSESSMENT = completing(
    "assessment",
    ASKED,
    why_changed="stopped without authorisation",
    code="stop_assessment",
    title="Stop an assessment without authorising it",
    why="An assessment that just stops leaves a child about whom nobody knows.",
    level=40,
)
