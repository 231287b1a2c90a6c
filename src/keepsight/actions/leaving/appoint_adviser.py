"""Name the personal adviser of a young person; where there was one, the new one follows."""

from __future__ import annotations

from typing import Any

from keepsight.actions.leaving.of_leavers import is_old_enough
from keepsight.actions.stepping import Around, making
from keepsight.records.leaving.adviser import Adviser
from keepsight.writing.perform import Wrong


def is_somebody_else(around: Around, given: dict[str, Any]) -> None:
    """The young person is old enough, and the adviser is not the one there is already."""
    is_old_enough(around, given["appointed_on"], "appointed_on")
    for held in _held(around):
        if held.worker_id == int(given["worker"]):
            raise Wrong("This is the personal adviser already.", field="worker")
        if held.appointed_on and given["appointed_on"] < held.appointed_on:
            raise Wrong("The adviser before began later than this.", field="appointed_on")


def follows(around: Around, adviser: Any, given: dict[str, Any]) -> None:
    """Whoever was the adviser ends on the day on which the new one begins."""
    for held in _held(around):
        around.doing.amend(
            held, why="another took over", ended_on=given["appointed_on"], end_reason_code="another"
        )


def _held(around: Around) -> list[Adviser]:
    numbers = [row.number for row in around.all_open("adviser")]
    return list(Adviser.objects.filter(pk__in=numbers).order_by("id"))


APPOINT_ADVISER = making(
    Adviser,
    check=is_somebody_else,
    then=follows,
    from_age=15,
    code="appoint_adviser",
    title="Name the personal adviser",
    why="One adult who stays.",
    meets=("T102",),
    for_closed=True,
)
