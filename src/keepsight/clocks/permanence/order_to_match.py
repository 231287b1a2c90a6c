"""T95: a match is decided within 121 days of the placement order."""

from keepsight.facts.care.legal_status import PLACEMENT_ORDER_MADE
from keepsight.facts.permanence.match import CHILD_MATCHED
from keepsight.kernel.clock import Clock, Start

ORDER_TO_MATCH = Clock(
    code="T95",
    title="From placement order to match",
    why="The court has decided; now find the family.",
    source="Adoption scorecards, Department for Education",
    starts=(Start(PLACEMENT_ORDER_MADE, "permanence.order_to_match"),),
    stops=(CHILD_MATCHED,),
    stops_by="child",
)
