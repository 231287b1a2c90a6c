"""A short break ends."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(Section("", (Question("ended_on", "When the short break ended", kind="date"),)),),
    since=date(2016, 1, 1),
)


END_SHORT_BREAK = completing(
    "short_break",
    ASKED,
    why_changed="ended",
    code="end_short_break",
    title="End a short break",
    why="A break is a break, and not a way into care.",
    meets=("T83A", "T83B"),
)
