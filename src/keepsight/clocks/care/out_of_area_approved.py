"""T81A: a nominated officer approves a placement out of area before it begins."""

from keepsight.facts.care.placement import PLACED_OUT_OF_AREA
from keepsight.facts.care.placement_approval import PLACEMENT_APPROVED
from keepsight.kernel.clock import Clock, Start

OUT_OF_AREA_APPROVED = Clock(
    code="T81A",
    title="Placement out of area approved",
    why="Far from home, somebody senior must have said yes.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 11, as amended",
    starts=(Start(PLACED_OUT_OF_AREA, "care.out_of_area_approved"),),
    stops=(PLACEMENT_APPROVED,),
    early=True,
)
