"""T111B: the formal process of a reviewing officer’s dispute ends within twenty working days."""

from keepsight.facts.quality.reviewer_dispute import DISPUTE_ENDED, DISPUTE_MADE_FORMAL
from keepsight.kernel.clock import Clock, Start

DISPUTE_FORMAL = Clock(
    code="T111B",
    title="Formal process of a reviewing officer’s dispute",
    why="The reviewing officer says no on the child’s behalf.",
    source="IRO Handbook",
    starts=(Start(DISPUTE_MADE_FORMAL, "quality.dispute_formal"),),
    stops=(DISPUTE_ENDED,),
    outlives=True,
)
