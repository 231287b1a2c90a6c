"""T110B: stage two of a complaint is answered within 25 working days, 65 where it must be."""

from keepsight.facts.quality.complaint import STAGE_TWO_ANSWERED, STAGE_TWO_ASKED
from keepsight.facts.quality.complaint_extension import STAGE_TWO_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

COMPLAINT_STAGE_TWO = Clock(
    code="T110B",
    title="Complaint, stage two",
    why="Somebody from outside looks at it now.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006",
    starts=(Start(STAGE_TWO_ASKED, "quality.complaint_stage_two"),),
    stops=(STAGE_TWO_ANSWERED,),
    extends=(Extension(STAGE_TWO_EXTENDED, "quality.complaint_stage_two_more"),),
    outlives=True,
)
