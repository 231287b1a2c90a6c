"""T21B: the minutes of a conference are sent within twenty working days."""

from keepsight.facts.protection.conference import CONFERENCE_HELD
from keepsight.facts.protection.conference_papers import MINUTES_SENT
from keepsight.kernel.clock import Clock, Start

CONFERENCE_MINUTES = Clock(
    code="T21B",
    title="Minutes of a conference",
    why="What was agreed must be what everybody remembers.",
    source="Local standard",
    starts=(Start(CONFERENCE_HELD, "protection.conference_minutes"),),
    stops=(MINUTES_SENT,),
)
