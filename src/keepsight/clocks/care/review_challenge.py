"""T73B: the decisions of a review are agreed unless they are challenged within five working days."""

from keepsight.facts.care.review_decisions import (
    DECISIONS_AGREED,
    DECISIONS_CHALLENGED,
    DECISIONS_SENT,
)
from keepsight.kernel.clock import Clock, Start

REVIEW_CHALLENGE = Clock(
    code="T73B",
    title="Challenge of the decisions of a review",
    why="Whoever disagrees says so soon; after that the decisions stand.",
    source="IRO Handbook",
    starts=(Start(DECISIONS_SENT, "care.decisions_challenged"),),
    stops=(DECISIONS_CHALLENGED,),
    ends=(DECISIONS_AGREED,),
)
