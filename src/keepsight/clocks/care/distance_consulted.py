"""T81C: the area authority is consulted, with the care plan, before a placement at a distance begins."""

from keepsight.facts.care.distant_placement import AREA_CONSULTED, DISTANT_PLACEMENT_STARTS
from keepsight.kernel.clock import Clock, Start

DISTANCE_CONSULTED = Clock(
    code="T81C",
    title="Area authority consulted",
    why="The council where a child will live must know that they are coming.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11, as amended",
    starts=(Start(DISTANT_PLACEMENT_STARTS, "care.distance_consulted", ahead=True),),
    stops=(AREA_CONSULTED,),
    early=True,
)
