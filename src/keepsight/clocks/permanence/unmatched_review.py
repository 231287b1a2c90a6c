"""T93C: a child not matched within six months of the placement order has a review that asks why."""

from keepsight.facts.care.legal_status import PLACEMENT_ORDER_MADE
from keepsight.facts.permanence.family_finding_review import UNMATCHED_REVIEWED
from keepsight.facts.permanence.match import CHILD_MATCHED
from keepsight.kernel.clock import Clock, Start

UNMATCHED_REVIEW = Clock(
    code="T93C",
    title="Review of a child not matched",
    why="Half a year, and no family: why?",
    source="Adoption Agencies Regulations 2005, regulation 36(1)",
    starts=(Start(PLACEMENT_ORDER_MADE, "permanence.unmatched_review"),),
    stops=(UNMATCHED_REVIEWED,),
    stops_by="child",
    ends=(CHILD_MATCHED,),
)
