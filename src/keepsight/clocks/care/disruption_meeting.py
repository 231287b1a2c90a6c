"""T87: a meeting within 28 days of a placement’s unplanned ending."""

from keepsight.facts.care.disruption import DISRUPTION_MEETING_HELD, PLACEMENT_DISRUPTED
from keepsight.kernel.clock import Clock, Start

DISRUPTION_MEETING = Clock(
    code="T87",
    title="Disruption meeting",
    why="Why did it break, and what does this child need now?",
    source="Local standard",
    starts=(Start(PLACEMENT_DISRUPTED, "care.disruption_meeting"),),
    stops=(DISRUPTION_MEETING_HELD,),
)
