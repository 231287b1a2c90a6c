"""T31: a child on a child in need plan is seen every twenty working days."""

from keepsight.facts.need.child_in_need_plan import CHILD_IN_NEED_PLAN_STARTED
from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.kernel.clock import Clock, Start

PLAN_VISIT = Clock(
    code="T31",
    title="Visit under a child in need plan",
    why="A plan is only as good as what somebody sees of the child.",
    source="Local standard",
    starts=(Start(CHILD_IN_NEED_PLAN_STARTED, "need.visit"),),
    stops=(CHILD_SEEN,),
    again="need.visit",
    stops_by="child",
)
