"""T101B: the pathway plan is reviewed 28 days after a move, and when it is asked for."""

from keepsight.facts.leaving.pathway_review_cause import (
    MOVED_TO_ARRANGED_HOME,
    PATHWAY_REVIEW_WISHED,
    PATHWAY_REVIEWED,
)
from keepsight.kernel.clock import Clock, Start

PATHWAY_REVIEW_WHEN_ASKED = Clock(
    code="T101B",
    title="Pathway plan reviewed on a move or a wish",
    why="When life changes, so does the plan.",
    source="Care Leavers (England) Regulations 2010, regulation 7",
    starts=(
        Start(MOVED_TO_ARRANGED_HOME, "leaving.pathway_review_after_move"),
        Start(PATHWAY_REVIEW_WISHED, ""),
    ),
    stops=(PATHWAY_REVIEWED,),
)
