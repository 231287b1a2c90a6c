"""T18: a child on a protection plan is seen every ten working days, or as a conference sets it."""

from keepsight.facts.people.visit import CHILD_SEEN
from keepsight.facts.protection.protection_plan import PROTECTION_PLAN_STARTED
from keepsight.facts.protection.visit_interval import (
    DAILY_VISITS_SET,
    TWICE_WEEKLY_VISITS_SET,
    WEEKLY_VISITS_SET,
)
from keepsight.kernel.clock import Clock, Start, While

PROTECTION_VISIT = Clock(
    code="T18",
    title="Visit under a protection plan",
    why="Nobody knows that a child is safe whom nobody has seen.",
    source="Local standard",
    starts=(Start(PROTECTION_PLAN_STARTED, "protection.visit"),),
    stops=(CHILD_SEEN,),
    again="protection.visit",
    stops_by="child",
    whiles=(
        While(DAILY_VISITS_SET, "protection.visit_daily"),
        While(TWICE_WEEKLY_VISITS_SET, "protection.visit_twice_weekly"),
        While(WEEKLY_VISITS_SET, "protection.visit_weekly"),
    ),
)
