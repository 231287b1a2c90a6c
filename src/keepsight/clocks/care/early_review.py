"""T72: a review is held before what calls for it happens."""

from keepsight.facts.care.early_review_cause import EARLY_REVIEW_CALLED_FOR, EARLY_REVIEW_HELD
from keepsight.kernel.clock import Clock, Start

EARLY_REVIEW = Clock(
    code="T72",
    title="Review before a change that matters",
    why="The reviewing officer asks, a child is about to leave, a placement is in doubt: first a review.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33(3)",
    starts=(Start(EARLY_REVIEW_CALLED_FOR, "care.early_review", ahead=True),),
    stops=(EARLY_REVIEW_HELD,),
    early=True,
)
