"""T82: a review is held before a placement ends, except in an emergency."""

from keepsight.facts.care.placement_ending import ENDING_REVIEWED, PLACEMENT_ENDING_PLANNED
from keepsight.kernel.clock import Clock, Start

REVIEW_BEFORE_ENDING = Clock(
    code="T82",
    title="Review before a placement ends",
    why="A child is not moved by telephone.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 14",
    starts=(Start(PLACEMENT_ENDING_PLANNED, "care.review_before_ending", ahead=True),),
    stops=(ENDING_REVIEWED,),
    early=True,
)
