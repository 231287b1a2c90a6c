"""A report is sent to the court."""

from __future__ import annotations

from keepsight.actions.stepping import asking, completing
from keepsight.kernel.form import Question

ASKED = asking(Question("filed_on", "When the report was sent to the court", kind="date"))


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
