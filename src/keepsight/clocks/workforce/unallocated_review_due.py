"""T117: a manager looks at each child with no worker, every week for as long as there is none."""

from keepsight.facts.workforce.unallocated_review import UNALLOCATED_CHILD_REVIEWED
from keepsight.facts.workforce.unallocated_spell import WITHOUT_WORKER
from keepsight.kernel.clock import Clock, Start

UNALLOCATED_REVIEW_DUE = Clock(
    code="T117",
    title="Look at a child with no worker",
    why="A wait is safe only if somebody looks, every week, and says who sees the child meanwhile.",
    source="Local standard",
    starts=(Start(WITHOUT_WORKER, "workforce.unallocated_review"),),
    stops=(UNALLOCATED_CHILD_REVIEWED,),
    stops_by="child",
    again="workforce.unallocated_review",
)
