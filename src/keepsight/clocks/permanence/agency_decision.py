"""T91A: the decision maker decides within seven working days of the final minutes or papers."""

from keepsight.facts.permanence.adoption_decision import ADOPTION_DECIDED
from keepsight.facts.permanence.decision_papers import PAPERS_RECEIVED
from keepsight.kernel.clock import Clock, Start

AGENCY_DECISION = Clock(
    code="T91A",
    title="Decision of the agency",
    why="The file is complete; now somebody must decide.",
    source="Adoption: national minimum standards (2011)",
    starts=(Start(PAPERS_RECEIVED, "permanence.agency_decision"),),
    stops=(ADOPTION_DECIDED,),
    stops_by="child",
)
