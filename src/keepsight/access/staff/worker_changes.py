"""What changed on a worker's own record: name and post, roles, time away, who manages them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from keepsight.access.log import audit
from keepsight.access.log.changes import NamesIn, RecordChange, change_of, rows_before
from keepsight.access.log.history_rows import Written, hash_of_history, written_by
from keepsight.access.models import AuditLine
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff import found, number_of
from keepsight.access.viewer import Viewer
from keepsight.records.models import RECORDS
from keepsight.records.record import Record
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker

ROWS_A_PAGE = 25
WORKFORCE = "keepsight.records.workforce."


@dataclass(frozen=True)
class OwnChange:
    """One change: when, by whom ("" where a file brought it), and what it changed.

    ``is_on_the_log`` is false for what an import brought: its files stand on the log as a whole.
    """

    at: datetime
    by: str
    change: RecordChange
    is_on_the_log: bool


@dataclass(frozen=True)
class OwnChanges:
    """One page of changes, the newest first; ``total`` on all pages."""

    name: str
    rows: tuple[OwnChange, ...]
    total: int


def changes_of_worker(
    viewer: Viewer, reference: str, *, now: datetime, page: int = 1
) -> OwnChanges:
    """Every change of a worker's own record, 25 a page; the look is on the log.

    For whoever keeps the workers: the page asks for that. Refuses (``NoSuchStaff``) what is no worker
    of the viewer's council, and ``audit.NotWritten``.
    """
    worker: Worker = found(Worker, viewer, number_of(reference, "worker"))
    every = sorted(_rows_of(worker.pk), key=lambda row: (row.history_date, row.history_id))[::-1]
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = every[start : start + ROWS_A_PAGE]
    audit.write_and_commit(
        act="read_worker_changes",
        now=now,
        **viewer.on_the_log,
        about={"worker": reference_of("worker", worker.pk), "role": viewer.role_code},
        children=(),
    )
    return OwnChanges(worker.name or worker.staff_number, _told(shown, every), len(every))


def models_about_a_worker() -> list[type[Record]]:
    """The records of the workforce that speak of a worker and of no child.

    What a worker keeps and is about somebody else (an allegation, a request) is no record of theirs.
    """
    about = []
    for model in RECORDS.values():
        if not model.__module__.startswith(WORKFORCE):
            continue
        names = {field.name for field in model._meta.concrete_fields}
        if model is Worker or ("worker" in names and "person" not in names):
            about.append(model)
    return about


def _rows_of(worker: int) -> Iterable[Any]:
    for model in models_about_a_worker():
        of = {"id": worker} if model is Worker else {"worker_id": worker}
        yield from model.history.filter(**of)


def _before(
    rows: list[Any], written: list[Written], every: list[Any]
) -> dict[tuple[str, int], Any]:
    """The history row before each, by record and the row after it: from all that was read already.

    Only what was changed, and stood on another worker before that, is asked for.
    """
    found: dict[tuple[str, int], Any] = {}
    last: dict[tuple[str, int], Any] = {}
    for row in sorted(every, key=lambda one: one.history_id):
        record = (row.instance_type.__name__, row.id)
        if record in last:
            found[(record[0], row.history_id)] = last[record]
        last[record] = row
    lacking = [
        one
        for row, one in zip(rows, written, strict=True)
        if row.history_type == "~" and (one.record, one.row) not in found
    ]
    return found | rows_before(lacking)


def _told(rows: list[Any], every: list[Any]) -> tuple[OwnChange, ...]:
    logged = _on_the_log(rows)
    written = []
    for row in rows:
        name = row.instance_type.__name__
        said = logged.get((name, row.history_id))
        written.append(said or Written(name, row.id, row.history_id, hash_of_history(row)))
    before = _before(rows, written, every)
    models = {RECORDS[one.record] for one in written}
    names = NamesIn(models, [*rows, *before.values()])
    accounts = {row.history_user_id for row in rows} - {None}
    people = dict(Account.objects.filter(pk__in=accounts).values_list("pk", "worker__name"))
    return tuple(
        OwnChange(
            at=row.history_date,
            by=people.get(row.history_user_id) or "",
            change=change_of(one, row, before.get((one.record, one.row)), "all", names),
            is_on_the_log=(one.record, one.row) in logged,
        )
        for row, one in zip(rows, written, strict=True)
    )


def _on_the_log(rows: Iterable[Any]) -> dict[tuple[str, int], Written]:
    """What the log says of these rows: each was written with its line, by one account in one moment."""
    made = [row for row in rows if row.history_user_id]
    lines = AuditLine.objects.filter(
        account_id__in={row.history_user_id for row in made},
        at__in={row.history_date for row in made},
    )
    return {(one.record, one.row): one for line in lines for one in written_by(line)}
