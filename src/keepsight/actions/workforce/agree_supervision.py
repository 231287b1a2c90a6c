"""Agree who supervises a worker, from when, and how often."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from keepsight.access.staff.supervising import supervising
from keepsight.access.viewer import held_on
from keepsight.actions.workforce.of_council import worker_of
from keepsight.delegation.known_roles import role_of
from keepsight.kernel.action import Action
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.supervision_agreement import FORM, SupervisionAgreement
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Refused, Wrong

DAY, A_YEAR = timedelta(days=1), timedelta(days=366)


def run(doing: Doing, given: dict[str, Any]) -> SupervisionAgreement:
    """The agreement; the one before it ends the day before. One that began on the same day is changed.

    ``given``: worker, supervisor, started_on, every_code. Refuses (``Refused``) whoever neither answers for
    the worker nor supervises them; (``Wrong``) a supervisor who is the worker, or whose role supervises
    nobody, and a day before the agreement in force began or over a year away.
    """
    worker = worker_of(doing, given["worker"])
    if not supervising(doing.by, day=doing.today).may_agree(worker.pk):
        raise Refused("You do not answer for this worker. Ask whoever answers for the team.")
    supervisor = worker_of(doing, given["supervisor"], "supervisor")
    day: date = given["started_on"]
    _may_supervise(supervisor, worker, day)
    if abs(day - doing.today) > A_YEAR:
        raise Wrong("Choose a day within a year of today.", field="started_on")
    values = {"supervisor": supervisor, "every_code": given.get("every_code") or ""}
    lasting = SupervisionAgreement.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gte=day), worker=worker
    )
    for before in lasting.order_by("started_on", "pk"):
        if before.started_on == day:
            return doing.amend(before, why="agreed anew", **values)
        if before.started_on and before.started_on > day:
            said = f"{before.started_on.day} {before.started_on:%B %Y}"
            raise Wrong(
                f"Another agreement begins on {said}: choose a later day.", field="started_on"
            )
        doing.amend(before, why="another agreement begins", ended_on=day - DAY)
    return doing.create(SupervisionAgreement, worker=worker, started_on=day, **values)


def _may_supervise(supervisor: Worker, worker: Worker, day: date) -> None:
    if supervisor.pk == worker.pk:
        raise Wrong("Nobody supervises themselves.", field="supervisor")
    codes = RoleHeld.objects.filter(held_on(day), worker=supervisor).values_list(
        "role_code", flat=True
    )
    roles = [role_of(code) for code in codes]
    if not any(role and "supervise" in role.may for role in roles):
        raise Wrong(
            "Their role supervises nobody on that day. Choose a manager or a practice educator.",
            field="supervisor",
        )


AGREE_SUPERVISION = Action(
    code="agree_supervision",
    title="Agree on supervision",
    why="Who supervises a worker is on file, agency the same as permanent.",
    may="supervise",
    form=FORM,
    run=run,
)
