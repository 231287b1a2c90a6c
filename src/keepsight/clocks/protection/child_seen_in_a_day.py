"""T06B: in a section 47 enquiry the child is seen within 24 hours."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.strategy_minutes import ENQUIRY_BEGAN
from keepsight.kernel.clock import Clock, Start

CHILD_SEEN_IN_A_DAY = Clock(
    code="T06B",
    title="Child seen within a day",
    why="Nobody knows that a child is safe whom nobody has seen.",
    source="Local standard",
    starts=(Start(ENQUIRY_BEGAN, "protection.seen_in_a_day"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
)
