"""The letter for later is written and given to the adopters."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("letter_on", "When the later-life letter was given", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


SEND_LATER_LIFE_LETTER = completing(
    "life_story",
    ASKED,
    why_changed="the letter was given",
    code="send_later_life_letter",
    title="Send the later-life letter",
    why="A letter for the day when the child asks.",
    meets=("T86B",),
)
