"""End a worker's time here: roles end with it, access ends, and children held stay in sight."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from keepsight.actions.workforce.of_council import in_order, not_oneself, worker_of
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing

FORM = Form(
    sections=(
        Section(
            "",
            (
                Question(
                    "ended_on",
                    "Last day",
                    kind="date",
                    hint="They can sign in until the end of that day",
                ),
            ),
        ),
    )
)


def run(doing: Doing, given: dict[str, Any]) -> Worker:
    """The worker, whose roles end on the same day.

    Children they hold stay with them on file, and so have no worker from the day after: nothing is
    closed that somebody must first be found for.
    """
    worker = worker_of(doing, given["worker"])
    not_oneself(doing, worker, "You cannot end your own time here. Ask another administrator.")
    last = given["ended_on"]
    in_order(worker.started_on, last)
    doing.amend(worker, why="left", ended_on=last)
    doing.opened_version = None  # the form was opened on the worker; roles have their own versions
    later = Q(ended_on__isnull=True) | Q(ended_on__gt=last)
    for role in RoleHeld.objects.filter(later, worker=worker):
        begun = role.started_on is None or role.started_on <= last
        doing.amend(role, why="worker left", ended_on=last if begun else role.started_on)
    return worker


END_WORKER = Action(
    code="end_worker",
    title="End a worker's time here",
    why="A leaver's access ends with the last day, and their children need someone else.",
    may="manage_workforce",
    form=FORM,
    run=run,
)
