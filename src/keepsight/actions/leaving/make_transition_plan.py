"""Make a plan for adult life with a disabled young person, from the age of 14."""

from __future__ import annotations

from typing import Any

from keepsight.actions.need.of_child import is_disabled
from keepsight.actions.people.of_reviews import is_looked_at_within_a_year
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.transition_plan import TransitionPlan
from keepsight.writing.perform import Wrong

#: School year 9, in which reviews of an education, health and care plan turn to adult life.
FROM_AGE = 14


def is_for_them(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a young person of whom no disability is on file, and a look more than a year off."""
    if not is_disabled(around.child):
        raise Wrong(
            "No disability is on file for this young person. Put it on the family page first; a care "
            "leaver’s plan is the pathway plan."
        )
    is_looked_at_within_a_year(around, given)


MAKE_TRANSITION_PLAN = making(
    TransitionPlan,
    check=is_for_them,
    code="make_transition_plan",
    title="Make a plan for adult life",
    why="Adults’ services that first hear of somebody at eighteen begin from nothing.",
    bars=("transition_plan",),
    from_age=FROM_AGE,
    level=10,
)
