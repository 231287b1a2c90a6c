"""Book a supervision session, one to one or in a group."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_supervision import as_supervisor
from keepsight.kernel.action import Action
from keepsight.records.workforce.supervision_session import FORM, SupervisionSession
from keepsight.writing.perform import Doing, Wrong

A_YEAR = timedelta(days=366)


def run(doing: Doing, given: dict[str, Any]) -> SupervisionSession:
    """The session. ``given``: worker, planned_on, kind_code.

    Refuses (``Refused``) whoever does not supervise the worker; (``Wrong``) a day that is past or over a
    year away, and one for which a session of this kind is booked.
    """
    worker = worker_of(doing, given["worker"])
    as_supervisor(doing, worker)
    day = given["planned_on"]
    if not doing.today <= day <= doing.today + A_YEAR:
        raise Wrong("Choose today or a day to come, within a year.", field="planned_on")
    booked = SupervisionSession.objects.filter(
        worker=worker, planned_on=day, kind_code=given["kind_code"], cancelled_on__isnull=True
    )
    if booked.exists():
        raise Wrong("A session is booked for this day already.", field="planned_on")
    return doing.create(
        SupervisionSession,
        worker=worker,
        supervisor_id=doing.by.worker_id,
        planned_on=day,
        kind_code=given["kind_code"],
    )


BOOK_SUPERVISION = Action(
    code="book_supervision",
    title="Book a supervision session",
    why="What stands in nobody’s calendar is what gives way first.",
    may="supervise",
    form=FORM,
    run=run,
)
