"""T92A: two months from registration."""

from keepsight.facts.permanence.adopter import ADOPTER_REGISTERED, STAGE_ONE_ENDED
from keepsight.kernel.clock import Clock, Start

ADOPTER_STAGE_ONE = Clock(
    code="T92A",
    title="Stage one of approving adopters",
    why="A family that waits too long goes elsewhere.",
    source="Adoption statutory guidance (July 2013); Adoption Agencies Regulations 2005, as amended",
    starts=(Start(ADOPTER_REGISTERED, "permanence.adopter_stage_one"),),
    stops=(STAGE_ONE_ENDED,),
)
