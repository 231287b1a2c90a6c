"""T15: parents and chair have the report two working days before an initial conference, five before a review."""

from keepsight.facts.protection.planned_conference import (
    INITIAL_CONFERENCE_PLANNED,
    REPORT_SHARED,
    REVIEW_CONFERENCE_PLANNED,
)
from keepsight.kernel.clock import Clock, Start

CONFERENCE_REPORT = Clock(
    code="T15",
    title="Report shared before a conference",
    why="Parents cannot answer what they read in the corridor.",
    source="Local standard",
    starts=(
        Start(INITIAL_CONFERENCE_PLANNED, "protection.report_before_initial", ahead=True),
        Start(REVIEW_CONFERENCE_PLANNED, "protection.report_before_review", ahead=True),
    ),
    stops=(REPORT_SHARED,),
    early=True,
)
