"""Decisions asked for and taken, with their reasons: read here, after the look at the child is written.

What is asked about a child is read only by who may open that child; the look stands on the log before
anything is given back. What concerns no child is read by who asked and by who could decide it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from keepsight.access.reach.reach import Reach
from keepsight.access.record.child import Child, child_for
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_decisions import decision_of, known_decisions
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.records.workforce.ratification import Ratification

#: From which level on what concerns no child may be read by others than who asked.
READS_WITHOUT_A_CHILD = 40


#: What is asked with a request, so that a page of one asks once: its newest version, and its answer.
_NEWEST = {
    "newest": Subquery(
        DecisionRequest.history.filter(id=OuterRef("pk"))
        .order_by("-history_id")
        .values("history_id")[:1]
    ),
    "answer": Subquery(
        Decision.objects.filter(request=OuterRef("pk")).order_by("pk").values("pk")[:1]
    ),
}


class NoSuchDecision(Exception):
    """No decision, asked for or taken, has this number here."""


@dataclass(frozen=True, eq=False)
class Asked:
    """A decision asked for, as far as a list needs it; people by the number of the worker, and who
    asked (``asker``) by name too where it is asked for one child."""

    number: int
    child: int | None
    code: str
    case: Mapping[str, Any]
    what: str
    asked_by: int
    asked_at: datetime
    wanted_on: date | None
    state: str
    together: str
    sent_back_by: int | None
    asker: str = ""


@dataclass(frozen=True)
class Confirmed:
    """What somebody saw on file, of which day; or why it is missing."""

    item: str
    dated_on: date | None
    why_missing: str
    worker: int
    at: datetime


@dataclass(frozen=True)
class Request:
    """A decision asked for, whole. ``decision``: the number of the answer, None until there is one.

    ``version``: what a form on it is opened with. ``others``: the requests made with it for brothers
    and sisters, by the number of the child.
    """

    asked: Asked
    reasons: str
    options: str
    question_back: str
    closed_at: datetime | None
    confirmed: tuple[Confirmed, ...]
    decision: int | None
    version: int
    others: Mapping[int, int]


@dataclass(frozen=True)
class Ratified:
    """What the proper level made of a decision afterwards."""

    answer: str
    reasons: str
    worker: int
    at: datetime
    level: int


@dataclass(frozen=True, eq=False)
class Taken:
    """A decision that was taken. ``asked_by``: who asked for it, None where it was not asked for here.

    ``case`` also names, under ``decided_without``, what was missing and taken as good without.
    """

    number: int
    child: int | None
    request: int | None
    asked_by: int | None
    code: str
    what: str
    case: Mapping[str, Any]
    outcome: str
    reasons: str
    options: str
    worker: int | None
    by_role: str
    decided_at: datetime | None
    recorded_at: datetime | None
    required_level: int
    required_role: str
    actor_level: int | None
    mode: str
    is_out_of_hours: bool
    ratified: Ratified | None


def asked_in(reach: Reach, *states: str) -> tuple[Asked, ...]:
    """What is asked for in these states of the children in reach, and of no child, the oldest first.

    One question. Of what concerns no child only what the viewer may read.
    """
    return tuple(_asked(row) for row in requests_in(reach, *states).order_by("asked_at", "id"))


def requests_in(reach: Reach, *states: str) -> QuerySet:
    """The same, to be counted (``access.waiting``)."""
    return DecisionRequest.objects.filter(
        authority_id=reach.viewer.authority_id, state__in=states
    ).filter(reach.on("person_id") | _of_no_child(reach.viewer))


def asked_by(reach: Reach) -> QuerySet:
    """What the viewer asked for and what became of it, the latest first, to be cut into pages."""
    mine = DecisionRequest.objects.filter(
        authority_id=reach.viewer.authority_id, worker_id=reach.viewer.worker_id
    )
    return mine.filter(reach.on("person_id") | Q(person_id=None)).order_by("-asked_at", "-id")


def asked_of(rows: QuerySet) -> tuple[Asked, ...]:
    """A page of ``asked_by``."""
    return tuple(_asked(row) for row in rows)


def waiting_for_child(viewer: Viewer, child: Child) -> tuple[Asked, ...]:
    """What waits for a decision about a child who was read; one question."""
    rows = DecisionRequest.objects.filter(
        authority_id=viewer.authority_id,
        person_id=child.id,
        state__in=("waiting", "sent_back"),
    )
    found = rows.select_related("worker").order_by("asked_at", "id")
    return tuple(replace(_asked(row), asker=row.worker.name) for row in found)


def request_for(
    viewer: Viewer, number: int, *, why: str, now: datetime
) -> tuple[Child | None, Request]:
    """A decision asked for and the child it is about (None: no child), the look at the child logged.

    Refuses with ``NoSuchDecision``, and as ``child_for`` does.
    """
    row = _found(DecisionRequest.objects.annotate(**_NEWEST), viewer, number)
    child = _child_of(viewer, row.person_id, why, now)
    if child is None and not _reads(viewer, row.worker_id, row.decision_code):
        raise NoSuchDecision
    confirmed = OnFileConfirmation.objects.filter(request=row).order_by("id")
    others = DecisionRequest.objects.filter(
        authority_id=viewer.authority_id, together=row.together
    ).exclude(pk=row.pk)
    return child, Request(
        asked=_asked(row),
        reasons=row.reasons,
        options=row.options,
        question_back=row.question_back,
        closed_at=row.closed_at,
        confirmed=tuple(_confirmed(one) for one in confirmed),
        decision=row.answer,
        version=row.newest or 0,
        others=dict(others.values_list("person_id", "id")) if row.together else {},
    )


def taken_for(
    viewer: Viewer, number: int, *, why: str, now: datetime
) -> tuple[Child | None, Taken]:
    """A decision that was taken and the child it is about, the look at the child logged.

    Refuses with ``NoSuchDecision``, and as ``child_for`` does.
    """
    row = _found(Decision.objects.all(), viewer, number)
    child = _child_of(viewer, row.person_id, why, now)
    (taken,) = _taken([row])
    if child is None and not _reads(viewer, taken.asked_by or taken.worker, row.decision_code):
        raise NoSuchDecision
    return child, taken


def taken_of(viewer: Viewer, child: Child) -> tuple[Taken, ...]:
    """Every decision about a child who was read, the latest first; two questions."""
    rows = Decision.objects.filter(authority_id=viewer.authority_id, person_id=child.id)
    return _taken(rows.select_related("request").order_by("-decided_at", "-id"))


def unratified(reach: Reach) -> tuple[Taken, ...]:
    """Decisions taken here out of hours, or below level, that nobody has agreed to or reversed yet.

    Of the children in reach, the oldest first; whether one is below level is for delegation to say.
    One question.
    """
    rows = unratified_in(reach).select_related("request")
    return tuple(_one_taken(row, None) for row in rows.order_by("decided_at", "id"))


def unratified_in(reach: Reach) -> QuerySet:
    """The same, to be counted (``access.waiting``)."""
    answered = Ratification.objects.values("decision_id")
    return (
        Decision.objects.filter(authority_id=reach.viewer.authority_id)
        .filter(reach.on("person_id") | _of_no_child(reach.viewer))
        .exclude(pk__in=answered)
    )


def _found(rows: QuerySet, viewer: Viewer, number: int) -> Any:
    row = rows.filter(pk=number, authority_id=viewer.authority_id).first()
    if row is None:
        raise NoSuchDecision
    return row


def _child_of(viewer: Viewer, person: int | None, why: str, now: datetime) -> Child | None:
    if person is None:
        return None
    return child_for(viewer, reference_of("child", person), why=why, now=now)


def _is_apart(viewer: Viewer, code: str) -> bool:
    """Whether a decision is taken on a matter that is kept apart from this viewer: it once was asked for."""
    decision = decision_of(code)
    if decision is None or decision.is_asked:
        return False
    return not any(held.role.decides_as in decision.roles_that_decide for held in viewer.roles)


def _reads(viewer: Viewer, asker: int | None, code: str) -> bool:
    mine = asker is not None and asker == viewer.worker_id
    return mine or (viewer.level >= READS_WITHOUT_A_CHILD and not _is_apart(viewer, code))


def _of_no_child(viewer: Viewer) -> Q:
    """The condition of what concerns no child and the viewer may read."""
    if viewer.level >= READS_WITHOUT_A_CHILD:
        apart = [code for code in known_decisions() if _is_apart(viewer, code)]
        return Q(person_id=None) & ~Q(decision_code__in=apart)
    return Q(pk=None)


def _asked(row: DecisionRequest) -> Asked:
    return Asked(
        number=row.pk,
        child=row.person_id,
        code=row.decision_code,
        case=row.case_answers,
        what=row.what,
        asked_by=row.worker_id,
        asked_at=row.asked_at,
        wanted_on=row.wanted_on,
        state=row.state,
        together=row.together,
        sent_back_by=row.sent_back_by_id,
    )


def _confirmed(row: OnFileConfirmation) -> Confirmed:
    return Confirmed(row.item_code, row.dated_on, row.why_missing, row.worker_id, row.confirmed_at)


def _taken(rows: Iterable[Decision]) -> tuple[Taken, ...]:
    found = list(rows)
    answers = {
        one.decision_id: Ratified(
            one.answer_code, one.reasons, one.worker_id, one.answered_at, one.level
        )
        for one in Ratification.objects.filter(decision_id__in=[row.pk for row in found])
    }
    return tuple(_one_taken(row, answers.get(row.pk)) for row in found)


def _one_taken(row: Decision, ratified: Ratified | None) -> Taken:
    return Taken(
        number=row.pk,
        child=row.person_id,
        request=row.request_id,
        asked_by=row.request.worker_id if row.request else None,
        code=row.decision_code,
        what=row.what,
        case=row.case_answers,
        outcome=row.outcome_code,
        reasons=row.reasons,
        options=row.options,
        worker=row.worker_id,
        by_role=row.by_role,
        decided_at=row.decided_at,
        recorded_at=row.recorded_at,
        required_level=row.required_level,
        required_role=row.required_role,
        actor_level=row.actor_level,
        mode=row.mode,
        is_out_of_hours=row.is_out_of_hours,
        ratified=ratified,
    )
