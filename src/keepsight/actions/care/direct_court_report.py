"""A court directs us to write a report."""

from keepsight.actions.care.of_order import in_order
from keepsight.actions.stepping import making
from keepsight.records.care.court_report import CourtReport

DIRECT_COURT_REPORT = making(
    CourtReport,
    check=in_order("directed_on", "due_on"),
    code="direct_court_report",
    title="Record that a court wants a report",
    why="The judge reads what we wrote, if it came.",
    level=30,
)
