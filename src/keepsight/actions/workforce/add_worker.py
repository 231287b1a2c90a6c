"""Add a worker: a person who works for the council, before any role or account."""

from __future__ import annotations

from typing import Any

from keepsight.kernel.action import Action
from keepsight.records.workforce.worker import FORM, Worker
from keepsight.writing.perform import Doing, Wrong


def run(doing: Doing, given: dict[str, Any]) -> Worker:
    """The new worker. Refuses (``Wrong``) a staff number that somebody has."""
    check_number(doing, given["staff_number"])
    check_share(given.get("full_time_equivalent"))
    return doing.create(Worker, **filled(given))


def filled(given: dict[str, Any]) -> dict[str, Any]:
    """The answers as the record keeps them: an empty text is "", an empty date or number None."""
    texts = ("email", "telephone", "job_title", "registration_number")
    return {**given, **{name: given.get(name) or "" for name in texts}}


def check_number(doing: Doing, staff_number: str, but: int | None = None) -> None:
    """Refuse a staff number that a worker other than ``but`` has; unfinished imports count too."""
    same = Worker.everything.filter(
        authority_id=doing.by.authority_id, staff_number__iexact=staff_number
    )
    if same.exclude(pk=but).exists():
        raise Wrong("Another worker has this staff number.", field="staff_number")


def check_share(share: Any) -> None:
    """Refuse a share of full time that is none."""
    if share is not None and not 0 < share <= 1:
        raise Wrong("A share of full time is between 0 and 1.", field="full_time_equivalent")


ADD_WORKER = Action(
    code="add_worker",
    title="Add a worker",
    why="A child's worker must be named before the child can be theirs.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
