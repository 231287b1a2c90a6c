"""T30: a child in need plan is agreed within ten working days."""

from keepsight.facts.need.assessment import ASSESSED_AS_IN_NEED
from keepsight.facts.need.child_in_need_plan import CHILD_IN_NEED_PLAN_AGREED
from keepsight.facts.need.episode_of_need import EPISODE_CLOSED
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_ENDED
from keepsight.kernel.clock import Clock, Start

PLAN_AGREED = Clock(
    code="T30",
    title="Child in need plan agreed",
    why="What was found to be needed must become help.",
    source="Local standard",
    starts=(
        Start(ASSESSED_AS_IN_NEED, "need.plan_agreed"),
        Start(PROTECTION_PLAN_ENDED, "need.plan_agreed"),
    ),
    stops=(CHILD_IN_NEED_PLAN_AGREED,),
    ends=(EPISODE_CLOSED,),
)
