"""Assess what a young person will need on leaving care, before the pathway plan is made."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import is_old_enough, refuse_own_adviser
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.needs_assessment import NeedsAssessment


def can_be_assessed(around: Around, given: dict[str, Any]) -> None:
    """From the year before the sixteenth birthday; under 18 not by the adviser."""
    refuse_own_adviser(around, given)
    is_old_enough(around, given["completed_on"], "completed_on")


def takes_the_place(around: Around, made: Any, given: dict[str, Any]) -> None:
    """An older assessment that no plan was made on is not planned on any more."""
    numbers = [row.number for row in around.all_open("needs_assessment")]
    for older in NeedsAssessment.objects.filter(pk__in=numbers):
        around.doing.amend(older, why="assessed anew", planned_on=given["completed_on"])


ASSESS_LEAVING_NEEDS = making(
    NeedsAssessment,
    check=can_be_assessed,
    then=takes_the_place,
    from_age=15,
    code="assess_leaving_needs",
    title="Assess needs on leaving care",
    why="What a young person will need is asked of them, and in good time.",
    meets=("T100",),
    for_closed=True,
)
