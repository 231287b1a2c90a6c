"""T48: a child assessment order lasts seven days."""

from keepsight.facts.care.legal_status import ASSESSMENT_ORDER_BEGAN, ASSESSMENT_ORDER_ENDED
from keepsight.kernel.clock import Clock, Start

CHILD_ASSESSMENT_ORDER = Clock(
    code="T48",
    title="Child assessment order",
    why="Seven days, and not a way to keep a child.",
    source="Children Act 1989, section 43",
    starts=(Start(ASSESSMENT_ORDER_BEGAN, "care.child_assessment_order"),),
    stops=(ASSESSMENT_ORDER_ENDED,),
)
