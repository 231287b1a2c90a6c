"""T81B: the director approves a placement at a distance before it begins."""

from keepsight.facts.care.distant_placement import (
    DIRECTOR_APPROVED_DISTANCE,
    DISTANT_PLACEMENT_STARTS,
)
from keepsight.kernel.clock import Clock, Start

DISTANCE_APPROVED = Clock(
    code="T81B",
    title="Placement at a distance approved",
    why="Only the director may send a child that far.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11, as amended",
    starts=(Start(DISTANT_PLACEMENT_STARTS, "care.distance_approved", ahead=True),),
    stops=(DIRECTOR_APPROVED_DISTANCE,),
    early=True,
)
