"""Note that a child has left bed and breakfast, and where it went."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("ended_on", "When the child left", kind="date"),
                Question("went_to", "Where the child went", most=300),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


LEAVE_BED_AND_BREAKFAST = completing(
    "bed_and_breakfast_stay",
    ASKED,
    why_changed="left",
    code="leave_bed_and_breakfast",
    title="Note that a child left bed and breakfast",
    why="Every night there is counted until the last.",
    meets=("T107D",),
    for_closed=True,
)
