"""T16 and T17: the first core group of a plan, and the later ones."""

from keepsight.facts.protection.core_group import CORE_GROUP_MET
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.kernel.clock import Clock, Start

CORE_GROUP = Clock(
    code="T16",
    title="First core group",
    why="Those who carry the plan out must meet before it drifts.",
    source="Working Together to Safeguard Children",
    starts=(Start(PROTECTION_PLAN_STARTED, "protection.first_core_group"),),
    stops=(CORE_GROUP_MET,),
    stops_by="child",  # a child has one plan at a time, and lists do not say whose it was
    again="protection.later_core_group",
    again_limit="T17",
    titles=(("T17", "Later core group"),),
)
