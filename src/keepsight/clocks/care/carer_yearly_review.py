"""T115A: a foster carer’s approval is reviewed every year."""

from keepsight.facts.care.carer_review import CARER_REVIEWED
from keepsight.facts.care.foster_carer import CARER_APPROVED
from keepsight.kernel.clock import Clock, Start

CARER_YEARLY_REVIEW = Clock(
    code="T115A",
    title="Review of a foster carer",
    why="Once a year somebody asks whether this home is still right.",
    source="Fostering Services (England) Regulations 2011, regulation 28",
    starts=(Start(CARER_APPROVED, "care.carer_review"),),
    stops=(CARER_REVIEWED,),
    again="care.carer_review",
)
