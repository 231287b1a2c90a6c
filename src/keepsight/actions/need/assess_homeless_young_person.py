"""Assess a homeless young person: are they in need, and what would help."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("assessed_on", "When the homeless young person was assessed", kind="date"),
                Question(
                    "assessment_words",
                    "What was found: why they cannot go home, and what they need",
                    kind="long_text",
                    most=20000,
                ),
                Question("is_in_need", "Is the young person in need?", kind="yes_no"),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


ASSESS_HOMELESS_YOUNG_PERSON = completing(
    "homeless_young_person",
    ASKED,
    why_changed="assessed",
    code="assess_homeless_young_person",
    title="Assess a homeless young person",
    why="Waiting for an assessment is sleeping somewhere else.",
    level=30,
    meets=("T107B", "T107C"),
    for_closed=True,
)
