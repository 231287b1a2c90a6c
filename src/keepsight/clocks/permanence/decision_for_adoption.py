"""T90: the decision that a child should be placed for adoption within two months of the plan."""

from keepsight.facts.permanence.adoption_decision import ADOPTION_DECIDED
from keepsight.facts.permanence.adoption_plan import ADOPTION_PLANNED
from keepsight.kernel.clock import Clock, Start

DECISION_FOR_ADOPTION = Clock(
    code="T90",
    title="Decision for adoption",
    why="Every month of waiting counts in a small child’s life.",
    source="Adoption: national minimum standards (2011), standard 17",
    starts=(Start(ADOPTION_PLANNED, "permanence.adoption_decision"),),
    stops=(ADOPTION_DECIDED,),
    stops_by="child",
)
