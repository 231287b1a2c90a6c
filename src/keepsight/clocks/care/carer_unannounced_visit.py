"""T115C: a foster carer is visited unannounced at least once a year."""

from keepsight.facts.care.carer_visit import CARER_VISITED_UNANNOUNCED
from keepsight.facts.care.foster_carer import CARER_APPROVED
from keepsight.kernel.clock import Clock, Start

CARER_UNANNOUNCED_VISIT = Clock(
    code="T115C",
    title="Unannounced visit to a foster carer",
    why="What is it like when nobody expects us?",
    source="Fostering services: national minimum standards (2011), standard 21",
    starts=(Start(CARER_APPROVED, "care.carer_unannounced"),),
    stops=(CARER_VISITED_UNANNOUNCED,),
    again="care.carer_unannounced",
)
