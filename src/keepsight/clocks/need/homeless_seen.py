"""T107A: a homeless 16 or 17 year old is seen by both services on the same day."""

from keepsight.facts.need.homeless_young_person import CAME_AS_HOMELESS_AT_ALL, HOMELESS_RESPONDED
from keepsight.kernel.clock import Clock, Start

HOMELESS_SEEN = Clock(
    code="T107A",
    title="Homeless 16 or 17 year old seen",
    why="Tonight is the question.",
    source="Statutory guidance on homeless 16 and 17 year olds (April 2018)",
    starts=(Start(CAME_AS_HOMELESS_AT_ALL, "need.homeless_same_day"),),
    stops=(HOMELESS_RESPONDED,),
)
