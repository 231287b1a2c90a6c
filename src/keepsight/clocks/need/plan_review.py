"""T32: a child in need plan is reviewed after six weeks, then every three months."""

from keepsight.facts.need.child_in_need_plan import CHILD_IN_NEED_PLAN_STARTED
from keepsight.facts.need.child_in_need_review import CHILD_IN_NEED_REVIEWED
from keepsight.kernel.clock import Clock, Start

PLAN_REVIEW = Clock(
    code="T32",
    title="Review of a child in need plan",
    why="A plan that nobody looks at goes on without helping.",
    source="Local standard",
    starts=(Start(CHILD_IN_NEED_PLAN_STARTED, "need.first_review"),),
    stops=(CHILD_IN_NEED_REVIEWED,),
    again="need.later_review",
)
