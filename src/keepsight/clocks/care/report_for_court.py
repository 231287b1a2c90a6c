"""T50: a report for a court by the day it directs, a section 37 report otherwise within eight weeks."""

from keepsight.facts.care.court_report import (
    COURT_REPORT_FILED,
    REPORT_DIRECTED,
    SECTION_37_DIRECTED,
)
from keepsight.kernel.clock import Clock, Start

REPORT_FOR_COURT = Clock(
    code="T50",
    title="Report for a court",
    why="The judge reads what we wrote, if it came.",
    source="Children Act 1989, sections 7 and 37",
    starts=(
        Start(SECTION_37_DIRECTED, "care.section_37_report"),
        Start(REPORT_DIRECTED, ""),
    ),
    stops=(COURT_REPORT_FILED,),
)
