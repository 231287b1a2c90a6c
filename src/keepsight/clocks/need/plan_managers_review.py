"""T32B: a manager looks at a child in need plan after six, nine and twelve months."""

from keepsight.facts.need.child_in_need_plan import CHILD_IN_NEED_PLAN_STARTED
from keepsight.facts.need.child_in_need_review import PLAN_REVIEWED_BY_MANAGER
from keepsight.kernel.clock import Checkpoint, Clock, Start

PLAN_MANAGERS_REVIEW = Clock(
    code="T32B",
    title="Manager’s review of a child in need plan",
    why="Drift is seen by somebody who is not in it.",
    source="Local standard",
    starts=(Start(CHILD_IN_NEED_PLAN_STARTED, "need.manager_review_6"),),
    stops=(PLAN_REVIEWED_BY_MANAGER,),
    checkpoints=(
        Checkpoint("need.manager_review_6"),
        Checkpoint("need.manager_review_9"),
        Checkpoint("need.manager_review_12"),
    ),
)
