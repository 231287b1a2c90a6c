"""T92B: four months from the notice for stage two."""

from keepsight.facts.permanence.adopter import ADOPTER_DECIDED, STAGE_TWO_STARTED
from keepsight.kernel.clock import Clock, Start

ADOPTER_STAGE_TWO = Clock(
    code="T92B",
    title="Stage two of approving adopters",
    why="A family that waits too long goes elsewhere.",
    source="Adoption statutory guidance (July 2013); Adoption Agencies Regulations 2005, as amended",
    starts=(Start(STAGE_TWO_STARTED, "permanence.adopter_stage_two"),),
    stops=(ADOPTER_DECIDED,),
)
