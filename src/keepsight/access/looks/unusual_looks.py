"""The looks to ask about, for those who may ask: who, whom, when, which pattern, and the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from django.db.models import BigIntegerField, Min, Q, QuerySet
from django.db.models.expressions import RawSQL

from keepsight.access.log import audit
from keepsight.access.looks.unusual.known_patterns import known_patterns
from keepsight.access.models import AuditLine
from keepsight.access.reach.locks import secret_from
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.told_names import ToldChild, told_names
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.records.quality.unusual_look import UnusualLook
from keepsight.records.workforce.worker import Worker

ROWS_A_PAGE = 25
ONE_DAY = timedelta(days=1)
State = Literal["waiting", "answered"]


@dataclass(frozen=True)
class UnusualLine:
    """One look to ask about. ``title`` and ``why``: of the pattern. ``child``: None where it is none.

    ``answer_code`` is "" while it waits; ``answered_by`` is then "" too.
    """

    number: int
    worker: str
    worker_name: str
    child: ToldChild | None
    code: str
    title: str
    why: str
    looked_on: date
    looks: int
    answer_code: str = ""
    answer_words: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True)
class UnusualLines:
    """One page, those that wait longest first; ``total`` in this state, ``waiting`` in all."""

    rows: tuple[UnusualLine, ...]
    total: int
    waiting: int


def unusual_looks(
    viewer: Viewer, *, now: datetime, state: State = "waiting", page: int = 1
) -> UnusualLines:
    """The looks that the viewer may ask about, 25 a page; on the log, with every child it names.

    Of the whole council for who may ask about any child, else of the workers whose children count as
    one's teams'. Never one's own, and never of a child of whom one may not know. Refuses
    (``audit.NotWritten``) where the log cannot be written.
    """
    reach = reach_of(viewer, now)
    every = _may_ask(reach)
    waiting = every.filter(answer_code="")
    in_state = waiting if state == "waiting" else every.exclude(answer_code="")
    order = ("looked_on", "id") if state == "waiting" else ("-answered_at", "-id")
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = list(in_state.order_by(*order)[start : start + ROWS_A_PAGE])
    return UnusualLines(_told(reach, shown), in_state.count(), waiting.count())


def unusual_look(viewer: Viewer, number: int, *, now: datetime) -> UnusualLine | None:
    """One look, None where the viewer may not ask about it; on the log as the list is."""
    reach = reach_of(viewer, now)
    rows = _told(reach, list(_may_ask(reach).filter(pk=number)))
    return rows[0] if rows else None


@dataclass(frozen=True)
class Stopped:
    """A worker whom the brake stopped from reading on, and when first."""

    worker: str
    worker_name: str
    at: datetime


def stopped_lately(viewer: Viewer, *, now: datetime) -> tuple[Stopped, ...]:
    """Whom the brake stopped within the last day, the latest first; names no child, leaves no line."""
    lines = AuditLine.objects.filter(
        authority_id=viewer.authority_id, at__gt=now - ONE_DAY, act="reading_stopped"
    )
    first = dict(lines.values_list("worker_id").annotate(at=Min("at")).order_by())
    may = reach_of(viewer, now).worker_ids if not viewer.may("see_audit_of_any_child") else first
    workers = Worker.objects.filter(pk__in=[one for one in first if one in may])
    stopped = [
        Stopped(reference_of("worker", one.pk), one.name or one.staff_number, first[one.pk])
        for one in workers.exclude(pk=viewer.worker_id)
    ]
    return tuple(sorted(stopped, key=lambda one: one.at, reverse=True))


def _may_ask(reach: Reach) -> QuerySet[UnusualLook]:
    viewer = reach.viewer
    looks = UnusualLook.objects.filter(authority_id=viewer.authority_id)
    looks = looks.exclude(worker_id=viewer.worker_id)
    if not viewer.may("see_audit_of_any_child"):
        asks = viewer.may("see_audit_of_worker")
        looks = looks.filter(worker_id__in=reach.worker_ids if asks else ())
    secret = secret_from(viewer, reach.moment, reach.day)
    hidden = RawSQL(secret.text, secret.params, output_field=BigIntegerField())
    return looks.filter(Q(person_id__isnull=True) | ~Q(person_id__in=hidden)).select_related(
        "worker", "answered_by"
    )


def _told(reach: Reach, looks: Iterable[UnusualLook]) -> tuple[UnusualLine, ...]:
    shown = list(looks)
    told = told_names(reach, [look.person_id for look in shown if look.person_id])
    rows = tuple(_line(look, told) for look in shown)
    named = [child.number for child in told.values() if child.name]
    audit.write_and_commit(
        act="list_unusual_looks",
        now=reach.moment,
        **reach.viewer.on_the_log,
        about={"why": "unusual_looks", "rows": len(rows), "role": reach.viewer.role_code},
        children=named,
    )
    return rows


def _line(look: UnusualLook, told: dict[int, ToldChild]) -> UnusualLine:
    pattern = known_patterns().get(look.pattern_code)
    child = None
    if look.person_id:
        reference = reference_of("child", look.person_id)
        child = told.get(look.person_id) or ToldChild(look.person_id, reference)
    return UnusualLine(
        number=look.pk,
        worker=reference_of("worker", look.worker_id),
        worker_name=look.worker.name or look.worker.staff_number,
        child=child,
        code=look.pattern_code,
        title=pattern.title if pattern else look.pattern_code.replace("_", " ").capitalize(),
        why=pattern.why if pattern else "",
        looked_on=look.looked_on,
        looks=look.looks,
        answer_code=look.answer_code,
        answer_words=look.answer_words,
        answered_by=look.answered_by.name if look.answered_by else "",
        answered_at=look.answered_at,
    )
