"""T110A: a complaint is answered within ten working days, twenty where it is complex."""

from keepsight.facts.quality.complaint import COMPLAINT_RECEIVED, STAGE_ONE_ANSWERED
from keepsight.facts.quality.complaint_extension import STAGE_ONE_EXTENDED
from keepsight.kernel.clock import Clock, Extension, Start

COMPLAINT_STAGE_ONE = Clock(
    code="T110A",
    title="Complaint, stage one",
    why="A child who complains has already tried everything else.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006",
    starts=(Start(COMPLAINT_RECEIVED, "quality.complaint_stage_one"),),
    stops=(STAGE_ONE_ANSWERED,),
    extends=(Extension(STAGE_ONE_EXTENDED, "quality.complaint_stage_one_more"),),
    outlives=True,
)
