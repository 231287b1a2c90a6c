"""The adoption of a child was celebrated."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("celebrated_on", "When the adoption was celebrated", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


CELEBRATE_ADOPTION = completing(
    "life_story",
    ASKED,
    why_changed="celebrated",
    code="celebrate_adoption",
    title="Record the celebration of an adoption",
    why="A day to remember, and to write about.",
)
