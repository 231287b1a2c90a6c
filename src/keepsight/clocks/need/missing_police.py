"""T106A: the police are told at once that a child is missing."""

from keepsight.facts.need.missing_episode import WENT_MISSING_AT_ALL
from keepsight.facts.need.missing_response import POLICE_TOLD
from keepsight.kernel.clock import Clock, Start

MISSING_POLICE = Clock(
    code="T106A",
    title="Police told that a child is missing",
    why="The first hours count.",
    source="Local standard",
    starts=(Start(WENT_MISSING_AT_ALL, "need.missing_police"),),
    stops=(POLICE_TOLD,),
)
