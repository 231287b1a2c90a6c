"""Name the independent reviewing officer of a looked-after child."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.care.of_leaving import REVIEWING_OFFICER, stands_beside
from keepsight.actions.stepping import Around, making
from keepsight.records.care.independent_reviewer import IndependentReviewer
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong


def is_another(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) whoever is it already, a day before they were, and who works with the child.

    The officer has no part in the case (Care Planning, Placement and Case Review (England) Regulations 2010,
    regulation 46).
    """
    mine = Allocation.objects.filter(person_id=around.child.pk, worker_id=given["worker"])
    if mine.filter(ended_on=None).exclude(role_code=REVIEWING_OFFICER).exists():
        raise Wrong("They work with this child, and so cannot review the case.", field="worker")
    for before in open_rows(around, "independent_reviewer"):
        if str(before.worker_id) == str(given["worker"]):
            raise Wrong("This is the child’s reviewing officer already.", field="worker")
        if before.appointed_on and given["appointed_on"] < before.appointed_on:
            raise Wrong("Whoever it is now was appointed after this day.", field="appointed_on")


def took_over(around: Around, reviewer: Any, given: dict[str, Any]) -> None:
    """Whoever was it before is so until that day; the new one has the child in reach from it on."""
    doing, on = around.doing, given["appointed_on"]
    for before in open_rows(around, "independent_reviewer"):
        doing.amend(before, why="another was named", ended_on=on)
    there = stands_beside(around, REVIEWING_OFFICER)
    for before in there:
        if before.worker_id != reviewer.worker_id:
            doing.amend(before, why="another was named", ended_on=on)
    if all(before.worker_id != reviewer.worker_id for before in there):
        doing.create(
            Allocation,
            person_id=around.child.pk,
            worker_id=reviewer.worker_id,
            role_code=REVIEWING_OFFICER,
            started_on=on,
        )


NAME_INDEPENDENT_REVIEWER = making(
    IndependentReviewer,
    check=is_another,
    then=took_over,
    code="name_independent_reviewer",
    title="Name the independent reviewing officer",
    why="One person, outside the team, who knows the child from the start.",
    needs=("period_of_care",),
    level=40,
    meets=("T63",),
)
