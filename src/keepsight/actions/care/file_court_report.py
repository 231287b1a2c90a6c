"""A report is sent to the court."""

from __future__ import annotations

from datetime import date

from keepsight.actions.stepping import completing
from keepsight.kernel.form import Form, Question, Section

ASKED = Form(
    sections=(
        Section("", (Question("filed_on", "When the report was sent to the court", kind="date"),)),
    ),
    since=date(2016, 1, 1),
)


FILE_COURT_REPORT = completing(
    "court_report",
    ASKED,
    why_changed="sent to the court",
    code="file_court_report",
    title="Record that a report was sent to the court",
    why="The judge reads what we wrote, if it came.",
    level=30,
    meets=("T50",),
)
