"""End a flag: the danger is over, or it never was."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "From which day the flag is needed no more", kind="date"),
                Question("why_ended", "Why the flag is needed no more", most=300),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)

END_FLAG = completing(
    "flag",
    ASKED,
    why_changed="ended",
    code="end_flag",
    title="End a flag",
    why="A flag that stands for ever is read by nobody.",
    level=20,
    for_closed=True,
)
