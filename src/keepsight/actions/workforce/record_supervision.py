"""Record a supervision session that was held, with its personal part. What is about a child goes elsewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.workforce.of_council import worker_of
from keepsight.actions.workforce.of_supervision import as_supervisor, has_been
from keepsight.kernel.action import Action
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.workforce.personal_supervision import FORM as PERSONAL
from keepsight.records.workforce.personal_supervision import PersonalSupervision
from keepsight.records.workforce.supervision_session import KINDS, SupervisionSession
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Doing, Wrong

ASKED = Form(
    sections=(
        Section(
            "",
            (
                Question("held_on", "On which day", kind="date"),
                Question("kind_code", "What kind of session", kind="choice", choices=KINDS),
            ),
        ),
        *PERSONAL.sections,
    ),
    since=date(2016, 1, 1),
)
#: What a session one to one is not without.
MUST_BE_SAID = ("wellbeing", "workload")
WORDS = tuple(question.field for question in PERSONAL.questions)


def run(doing: Doing, given: dict[str, Any]) -> SupervisionSession:
    """The session, held; the booked one where ``session`` names it, with the personal part beside it.

    ``given``: worker, session (None: none was booked), held_on, kind_code and the personal answers. Refuses
    (``Refused``) whoever does not supervise the worker; (``Wrong``) a day to come, a day on which one of this
    kind is on file, a booked one that is no longer to be held, a session one to one in which nothing is said
    of how the worker is and of the workload, and personal words of a session in a group.
    """
    worker = worker_of(doing, given["worker"])
    as_supervisor(doing, worker)
    has_been(doing, given["held_on"], "held_on")
    _said_where_it_belongs(given)
    session = _held(doing, worker, given)
    if given["kind_code"] == "one_to_one":
        said = {field: (given.get(field) or "").strip() for field in WORDS}
        doing.create(PersonalSupervision, session=session, **said)
    return session


def _said_where_it_belongs(given: dict[str, Any]) -> None:
    if given["kind_code"] == "one_to_one":
        for field in MUST_BE_SAID:
            if not (given.get(field) or "").strip():
                raise Wrong("Write something here, however short.", field=field)
        return
    for field in WORDS:
        if (given.get(field) or "").strip():
            raise Wrong("A group is no place for this. Leave it empty.", field=field)


def _held(doing: Doing, worker: Worker, given: dict[str, Any]) -> SupervisionSession:
    day, kind = given["held_on"], given["kind_code"]
    same = SupervisionSession.objects.filter(worker=worker, held_on=day, kind_code=kind)
    if same.exists():
        raise Wrong("A session of this day is on file already.", field="held_on")
    held_by = {"supervisor_id": doing.by.worker_id, "held_on": day, "kind_code": kind}
    if not given.get("session"):
        return doing.create(SupervisionSession, worker=worker, planned_on=day, **held_by)
    booked = SupervisionSession.objects.filter(
        pk=given["session"], worker=worker, held_on__isnull=True, cancelled_on__isnull=True
    ).first()
    if booked is None:
        raise Wrong("The session that was booked is not to be held any more. Open the form again.")
    return doing.amend(booked, why="held", **held_by)


RECORD_SUPERVISION = Action(
    code="record_supervision",
    title="Record a supervision session",
    why="Who carries the children is carried by somebody.",
    may="supervise",
    form=ASKED,
    run=run,
)
