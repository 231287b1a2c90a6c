"""Plan before birth for a child who is expected and may be at risk."""

from __future__ import annotations

from typing import Any

from keepsight.actions.stepping import Around, making
from keepsight.records.protection.pre_birth_plan import PreBirthPlan
from keepsight.writing.perform import Wrong


def is_expected(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a child who is born, and one of whom no day is known."""
    if around.child.born_on:
        raise Wrong("This child is born: a plan before birth is for one who is not.")
    if around.child.expected_on is None:
        raise Wrong("Put the day on which the child is expected on the child’s page first.")


def expected(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """The day of birth that is on file already."""
    return {"expected_on": around.child.expected_on, "started_on": around.doing.today}


START_PRE_BIRTH_PLAN = making(
    PreBirthPlan,
    also=expected,
    check=is_expected,
    code="start_pre_birth_plan",
    title="Start a plan before birth",
    why="A plan made in the delivery room is an emergency.",
    needs=("episode_of_need",),
    bars=("pre_birth_plan",),
    level=20,
)
