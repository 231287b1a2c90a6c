"""Workers as an administrator reads them: who works where, with which role and account.

No child is named here, and none is counted but for the children whom a leaver still holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet

from keepsight.access.reference import id_of, reference_of
from keepsight.access.viewer import ENGLAND, Viewer
from keepsight.delegation.known_roles import known_roles, role_of
from keepsight.records.record import Record
from keepsight.records.workforce.absence import REASONS, Absence
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.records.workforce.worker import FORM, Worker

ROWS_A_PAGE = 25
State = Literal["in_post", "left", "closed", "all"]
#: Why an account was closed, by the reason that its history keeps.
CLOSED = {
    "account closed": "closed by an administrator",
    "worker left": "their time here is over",
    "unused for 45 days": "not used for 45 days",
}


class NoSuchStaff(Exception):
    """No worker or team of this council has the reference."""


@dataclass(frozen=True)
class RoleLine:
    """One role held: ``role`` and ``team`` in words, ``number`` of its record."""

    number: int
    role: str
    team: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True)
class AwayLine:
    """One time away: ``kind`` and ``cover`` in words, ``number`` of its record."""

    number: int
    kind: str
    cover: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True)
class WorkerLine:
    """One row of the list of workers. ``account``: the address signed in with, "" without one.

    ``closed``: when and why the account was closed, "" where it is open or there is none.
    """

    reference: str
    name: str
    role: str
    team: str
    account: str
    from_on: date | None
    to_on: date | None
    closed: str = ""


@dataclass(frozen=True)
class WorkerList:
    """One page of workers. ``total`` fit the filters; ``in_post`` and ``left_holding`` are of all."""

    rows: tuple[WorkerLine, ...]
    total: int
    in_post: int
    left_holding: int


@dataclass(frozen=True)
class StaffWorker:
    """One worker. ``values``: what stands on the record, by field, to begin a form with.

    ``account``: the address signed in with, "" without an account. ``holds``: children held today.
    ``version``: what a form on this record is opened with.
    """

    number: int
    reference: str
    name: str
    job_title: str
    email: str
    registration: str
    share: str
    started_on: date | None
    ended_on: date | None
    values: dict[str, Any]
    version: int
    roles: tuple[RoleLine, ...]
    absences: tuple[AwayLine, ...]
    account: str
    account_is_open: bool
    account_closed: str
    holds: int


def workers_of(
    viewer: Viewer, *, today: date, words: str = "", state: State = "in_post", page: int = 1
) -> WorkerList:
    """Workers of the council by name, 25 a page; six questions however many there are.

    ``words``: each must stand in the name, staff number or work address.
    """
    everyone = Worker.objects.filter(authority_id=viewer.authority_id)
    left = Q(ended_on__lt=today)
    shut = Account.objects.filter(worker=OuterRef("pk"), is_active=False)
    fits = {"in_post": ~left, "left": left, "closed": Exists(shut), "all": Q()}
    fitting = everyone.filter(fits[state])
    for word in words.split()[:6]:
        fitting = fitting.filter(
            Q(name__icontains=word) | Q(staff_number__icontains=word) | Q(email__icontains=word)
        )
    holding = Exists(held_today(today).filter(worker=OuterRef("pk")))
    counts = everyone.aggregate(
        in_post=Count("pk", filter=~left & (Q(started_on=None) | Q(started_on__lte=today))),
        left_holding=Count("pk", filter=left & Q(holding)),
    )
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = list(fitting.order_by("name", "pk")[start : start + ROWS_A_PAGE])
    roles = _roles_by_worker([worker.pk for worker in shown], today)
    accounts = dict(
        Account.objects.filter(worker__in=shown, is_active=True).values_list("worker_id", "email")
    )
    closed = _closed_accounts([worker.pk for worker in shown if worker.pk not in accounts])
    rows = tuple(
        replace(
            line_of(worker, roles.get(worker.pk), accounts.get(worker.pk, "")),
            closed=closed.get(worker.pk, ""),
        )
        for worker in shown
    )
    return WorkerList(rows, fitting.count(), counts["in_post"], counts["left_holding"])


def worker_of(viewer: Viewer, reference: str, *, today: date) -> StaffWorker:
    """One worker. Refuses (``NoSuchStaff``) what is no worker of the viewer's council."""
    worker: Worker = found(Worker, viewer, number_of(reference, "worker"))
    account = Account.objects.filter(worker=worker, is_machine=False).first()
    until = f"until {_said(worker.registered_until)}" if worker.registered_until else ""
    share = worker.full_time_equivalent
    return StaffWorker(
        number=worker.pk,
        reference=reference_of("worker", worker.pk),
        name=worker.name or worker.staff_number,
        job_title=worker.job_title,
        email=worker.email,
        registration=f"{worker.registration_number} {until}".strip(),
        share="" if share is None else f"{share.normalize():f} of full time",
        started_on=worker.started_on,
        ended_on=worker.ended_on,
        values={question.field: getattr(worker, question.field) for question in FORM.questions},
        version=version_of(worker),
        roles=roles_of(worker.pk),
        absences=_absences_of(worker),
        account=account.email if account else "",
        account_is_open=bool(account and account.is_active),
        account_closed=_closed_accounts([worker.pk]).get(worker.pk, ""),
        holds=held_today(today).filter(worker=worker).count(),
    )


def held_today(today: date) -> QuerySet:
    """Lead allocations of a day: begun, and not over. On its last day one is over."""
    begun = Q(started_on__isnull=True) | Q(started_on__lte=today)
    lasts = Q(ended_on__isnull=True) | Q(ended_on__gt=today)
    return Allocation.objects.filter(begun, lasts, role_code="lead")


def choices_of_workers(
    viewer: Viewer, today: date, but: int | None = None
) -> list[tuple[str, str]]:
    """Workers in post on a day, to choose from; two of one name are told apart by staff number."""
    in_post = Q(ended_on__isnull=True) | Q(ended_on__gte=today)
    workers = Worker.objects.filter(in_post, authority_id=viewer.authority_id).exclude(pk=but)
    rows = list(workers.order_by("name", "pk").values_list("pk", "name", "staff_number"))
    names = [name for _, name, _ in rows]
    return [
        (str(pk), name if names.count(name) == 1 else f"{name}, {number}")
        for pk, name, number in rows
    ]


def choices_of_roles() -> list[tuple[str, str]]:
    """Every role that the house knows, by its title."""
    return sorted(((r.code, r.title) for r in known_roles().values()), key=lambda pair: pair[1])


def number_of(reference: str, kind: Literal["worker", "team"]) -> int:
    try:
        return id_of(reference, kind)
    except ValueError:
        raise NoSuchStaff(f"Nothing here is called {reference}.") from None


def found(model: type[Record], viewer: Viewer, number: int) -> Any:
    found = model.objects.filter(pk=number, authority_id=viewer.authority_id).first()
    if found is None:
        raise NoSuchStaff("Nothing here has this number.")
    return found


def version_of(record: Any) -> int:
    newest = type(record).history.filter(id=record.pk).aggregate(newest=Max("history_id"))
    return newest["newest"] or 0


def _roles_by_worker(workers: Iterable[int], today: date) -> dict[int, RoleHeld]:
    """The highest role each of these holds today, else the last they held; one question."""
    rows = RoleHeld.objects.filter(worker_id__in=list(workers)).select_related("team")
    best: dict[int, tuple[Any, RoleHeld]] = {}
    for row in rows.order_by("pk"):
        role = role_of(row.role_code)
        is_now = row.ended_on is None or row.ended_on >= today
        rank = (is_now, role.level if role else 0, row.started_on or date.min)
        if row.worker_id not in best or rank > best[row.worker_id][0]:
            best[row.worker_id] = (rank, row)
    return {worker: row for worker, (_, row) in best.items()}


def line_of(worker: Worker, held: RoleHeld | None, account: str) -> WorkerLine:
    return WorkerLine(
        reference=reference_of("worker", worker.pk),
        name=worker.name or worker.staff_number,
        role=_title(held.role_code) if held else "",
        team=held.team.name if held and held.team else "",
        account=account,
        from_on=worker.started_on,
        to_on=worker.ended_on,
    )


def roles_of(worker: int) -> tuple[RoleLine, ...]:
    """The roles of the worker with this number, those that last first; one question."""
    rows = RoleHeld.objects.filter(worker_id=worker).select_related("team")
    rows = rows.order_by(
        F("ended_on").desc(nulls_first=True), F("started_on").desc(nulls_last=True)
    )
    return tuple(
        RoleLine(
            number=row.pk,
            role=_title(row.role_code) + (" (acting)" if row.is_acting else ""),
            team=row.team.name if row.team else "",
            from_on=row.started_on,
            to_on=row.ended_on,
        )
        for row in rows
    )


def _closed_accounts(workers: Iterable[int]) -> dict[int, str]:
    """When and why the closed accounts of these workers were closed; one question or none."""
    numbers = list(workers)
    if not numbers:
        return {}
    rows = Account.history.filter(worker_id__in=numbers).order_by("history_date", "history_id")
    last: dict[int, tuple[bool, str]] = {}
    for row in rows:
        was_open = last.get(row.worker_id, (True, ""))[0]
        if row.is_active:
            last[row.worker_id] = (True, "")
        elif was_open:
            why = CLOSED.get(row.history_change_reason or "", "")
            on = _said(row.history_date.astimezone(ENGLAND).date())
            last[row.worker_id] = (False, f"closed on {on}{': ' if why else ''}{why}")
    return {worker: said for worker, (is_open, said) in last.items() if not is_open}


def _absences_of(worker: Worker) -> tuple[AwayLine, ...]:
    rows = Absence.objects.filter(worker=worker).select_related("cover")
    return tuple(
        AwayLine(
            number=row.pk,
            kind=dict(REASONS).get(row.reason_code, "Away"),
            cover=row.cover.name if row.cover else "",
            from_on=row.started_on,
            to_on=row.ended_on,
        )
        for row in rows.order_by(F("started_on").desc(nulls_last=True))
    )


def _title(code: str) -> str:
    role = role_of(code)
    return role.title if role else "Role not known here"


def _said(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
