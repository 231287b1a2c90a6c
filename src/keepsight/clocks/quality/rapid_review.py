"""T112B: a rapid review within fifteen working days of the notification."""

from keepsight.facts.quality.serious_incident import INCIDENT_NOTIFIED_AT_ALL, RAPID_REVIEW_DONE
from keepsight.kernel.clock import Clock, Start

RAPID_REVIEW = Clock(
    code="T112B",
    title="Rapid review",
    why="When the worst happens, the country learns of it.",
    source="Children Act 2004, section 16C; Working Together to Safeguard Children",
    starts=(Start(INCIDENT_NOTIFIED_AT_ALL, "quality.rapid_review"),),
    stops=(RAPID_REVIEW_DONE,),
    outlives=True,
)
