"""T33: after a protection plan a child stays in need for three months, unless the conference agreed otherwise."""

from keepsight.facts.protection.closure_agreement import EARLIER_CLOSURE_AGREED
from keepsight.facts.protection.early_closure import CLOSED_SOON_AFTER_A_PLAN
from keepsight.kernel.clock import Clock, Start

STEP_DOWN_KEPT = Clock(
    code="T33",
    title="Conference’s agreement to close early",
    why="Too quick a step down is followed by a step up.",
    source="Local standard",
    starts=(Start(CLOSED_SOON_AFTER_A_PLAN, "protection.closed_soon_after_a_plan"),),
    stops=(EARLIER_CLOSURE_AGREED,),
    early=True,
)
