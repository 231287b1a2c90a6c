"""T107C: at the very latest a homeless 16 or 17 year old is assessed within 45 working days."""

from keepsight.facts.need.homeless_young_person import CAME_AS_HOMELESS, HOMELESS_ASSESSED
from keepsight.kernel.clock import Clock, Start

HOMELESS_ASSESSMENT_LIMIT = Clock(
    code="T107C",
    title="Homeless 16 or 17 year old assessed at the latest",
    why="Nine weeks is the limit of every assessment.",
    source="Working Together to Safeguard Children",
    starts=(Start(CAME_AS_HOMELESS, "need.homeless_assessed"),),
    stops=(HOMELESS_ASSESSED,),
)
