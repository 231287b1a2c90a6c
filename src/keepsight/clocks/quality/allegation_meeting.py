"""T109C: a meeting on an allegation within five working days."""

from keepsight.facts.quality.allegation import ALLEGATION_MEETING_HELD, OFFICER_TOLD_OPEN
from keepsight.kernel.clock import Clock, Start

ALLEGATION_MEETING = Clock(
    code="T109C",
    title="Meeting on an allegation",
    why="Who looks after children must be beyond doubt.",
    source="Keeping children safe in education; Working Together to Safeguard Children",
    starts=(Start(OFFICER_TOLD_OPEN, "quality.allegation_meeting"),),
    stops=(ALLEGATION_MEETING_HELD,),
    outlives=True,
)
