"""T47: police protection lasts 72 hours."""

from keepsight.facts.care.legal_status import POLICE_PROTECTION_BEGAN, POLICE_PROTECTION_ENDED
from keepsight.kernel.clock import Clock, Start

POLICE_PROTECTION = Clock(
    code="T47",
    title="Police protection",
    why="Three days, and then a court.",
    source="Children Act 1989, section 46",
    starts=(Start(POLICE_PROTECTION_BEGAN, "care.police_protection"),),
    stops=(POLICE_PROTECTION_ENDED,),
)
