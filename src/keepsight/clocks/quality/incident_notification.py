"""T112A: a serious incident is notified within five working days."""

from keepsight.facts.quality.serious_incident import INCIDENT_KNOWN, INCIDENT_NOTIFIED
from keepsight.kernel.clock import Clock, Start

INCIDENT_NOTIFICATION = Clock(
    code="T112A",
    title="Serious incident notified",
    why="When the worst happens, the country learns of it.",
    source="Children Act 2004, section 16C; Working Together to Safeguard Children",
    starts=(Start(INCIDENT_KNOWN, "quality.incident_notified"),),
    stops=(INCIDENT_NOTIFIED,),
    outlives=True,
)
