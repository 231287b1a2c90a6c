"""T115B: a supervising social worker visits a foster carer every six weeks."""

from keepsight.facts.care.carer_visit import CARER_VISITED
from keepsight.facts.care.foster_carer import CARER_APPROVED
from keepsight.kernel.clock import Clock, Start

CARER_SUPERVISION = Clock(
    code="T115B",
    title="Supervising visit to a foster carer",
    why="Who cares for the carers?",
    source="Local standard",
    starts=(Start(CARER_APPROVED, "care.carer_visit"),),
    stops=(CARER_VISITED,),
    again="care.carer_visit",
)
