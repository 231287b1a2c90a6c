"""What the doctor found who examined a child, or why the examination was not held."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "When the child was examined, or it was given up", kind="date"),
                Question("was_held", "The child was examined", kind="yes_no"),
                Question(
                    "findings",
                    "What the doctor found",
                    kind="long_text",
                    hint="In the doctor’s words. Where the child was not examined, why not",
                    most=10_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

RECORD_MEDICAL_EXAMINATION = completing(
    "medical_examination",
    ASKED,
    why_changed="the findings",
    code="record_medical_examination",
    title="Write down what a medical examination found",
    why="What a doctor saw is lost where it stays in a letter.",
    level=30,
)
