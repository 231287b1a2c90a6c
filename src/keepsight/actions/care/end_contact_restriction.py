"""The child sees them again."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("ended_on", "When the child could see them again", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


END_CONTACT_RESTRICTION = completing(
    "contact_restriction",
    ASKED,
    why_changed="ended",
    code="end_contact_restriction",
    title="End a restriction of contact",
    why="A week is long for a child.",
    level=30,
)
