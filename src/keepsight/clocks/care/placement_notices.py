"""T62: everybody who must know of a placement is told before it, or within five working days."""

from keepsight.facts.care.placement import PLACEMENT_STARTED
from keepsight.facts.care.placement_notice import PLACEMENT_TOLD
from keepsight.kernel.clock import Clock, Start

PLACEMENT_NOTICES = Clock(
    code="T62",
    title="Notices of a placement",
    why="A doctor and a school that do not know of a child cannot help it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 13",
    starts=(Start(PLACEMENT_STARTED, "care.placement_notices"),),
    stops=(PLACEMENT_TOLD,),
    early=True,
)
