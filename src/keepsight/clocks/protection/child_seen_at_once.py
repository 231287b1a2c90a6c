"""T06A: where an enquiry is urgent the child is seen on the day it begins."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.strategy_minutes import URGENT_ENQUIRY_BEGAN
from keepsight.kernel.clock import Clock, Start

CHILD_SEEN_AT_ONCE = Clock(
    code="T06A",
    title="Child seen on the same day",
    why="Nobody knows that a child is safe whom nobody has seen.",
    source="Local standard",
    starts=(Start(URGENT_ENQUIRY_BEGAN, "protection.seen_at_once"),),
    stops=(CHILD_SEEN,),
    stops_by="child",
)
