"""T19 and T20: the first review conference after three months, later ones after six."""

from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.facts.protection.protection_plan_review import REVIEW_CONFERENCE_HELD
from keepsight.kernel.clock import Clock, Start

REVIEW_CONFERENCE = Clock(
    code="T19",
    title="First review conference",
    why="A plan that is not reviewed goes on without working.",
    source="Working Together to Safeguard Children",
    starts=(Start(PROTECTION_PLAN_STARTED, "protection.first_review"),),
    stops=(REVIEW_CONFERENCE_HELD,),
    again="protection.later_review",
    again_limit="T20",
    titles=(("T20", "Later review conference"),),
)
