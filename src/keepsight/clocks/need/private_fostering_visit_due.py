"""T108: a privately fostered child is seen: first, every six weeks, then every twelve."""

from keepsight.facts.need.private_fostering import A_YEAR_INTO_ARRANGEMENT, ARRANGEMENT_NOTIFIED
from keepsight.facts.need.private_fostering_visit import PRIVATELY_FOSTERED_CHILD_VISITED
from keepsight.kernel.clock import Clock, Start, While

PRIVATE_FOSTERING_VISIT_DUE = Clock(
    code="T108",
    title="Visit to a privately fostered child",
    why="Nobody chose these carers but the parents, and nobody knows them.",
    source="Children (Private Arrangements for Fostering) Regulations 2005",
    starts=(Start(ARRANGEMENT_NOTIFIED, "need.arrangement_first_visit"),),
    stops=(PRIVATELY_FOSTERED_CHILD_VISITED,),
    again="need.arrangement_visit",
    whiles=(While(A_YEAR_INTO_ARRANGEMENT, "need.arrangement_later_visit"),),
)
