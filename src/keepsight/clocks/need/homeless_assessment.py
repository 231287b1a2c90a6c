"""T107B: a homeless 16 or 17 year old is assessed within ten working days."""

from keepsight.facts.need.homeless_young_person import CAME_AS_HOMELESS, HOMELESS_ASSESSED
from keepsight.kernel.clock import Clock, Start

HOMELESS_ASSESSMENT = Clock(
    code="T107B",
    title="Homeless 16 or 17 year old assessed",
    why="Waiting for an assessment is sleeping somewhere else.",
    source="Local standard",
    starts=(Start(CAME_AS_HOMELESS, "need.homeless_target"),),
    stops=(HOMELESS_ASSESSED,),
)
