"""T111A: the informal stage of a reviewing officer’s dispute ends within ten working days."""

from keepsight.facts.quality.reviewer_dispute import DISPUTE_INFORMALLY_ENDED, DISPUTE_RAISED
from keepsight.kernel.clock import Clock, Start

DISPUTE_INFORMAL = Clock(
    code="T111A",
    title="Informal stage of a reviewing officer’s dispute",
    why="The reviewing officer says no on the child’s behalf.",
    source="IRO Handbook",
    starts=(Start(DISPUTE_RAISED, "quality.dispute_informal"),),
    stops=(DISPUTE_INFORMALLY_ENDED,),
    outlives=True,
)
