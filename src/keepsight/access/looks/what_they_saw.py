"""What one person looked at: every line of the log that their account wrote, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from keepsight.access.log import audit
from keepsight.access.looks.account_lines import (
    Asked,
    SawLine,
    asked_for,
    children_opened,
    how_many,
    lines_of_accounts,
    numbers_of,
    rows_of,
)
from keepsight.access.question import Sql, answered_in_order, both, placed
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.told_names import ToldChild, told_names
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff import found, number_of
from keepsight.access.viewer import Viewer
from keepsight.records.workforce.account import Account
from keepsight.records.workforce.worker import Worker

ROWS_A_PAGE = 50
#: Children of one line that a list names; the rest stand behind the line's own number.
CHILDREN_SHOWN = 3
#: A spreadsheet of more children is refused: it would be made in the memory of the house.
MOST_SAVED = 50_000


class NotTheirs(Exception):
    """The viewer may not see what this worker looked at; the attempt stands on the log."""


@dataclass(frozen=True)
class Saw:
    """One page of lines, newest first; ``total`` on all pages. ``opened``: children's records opened.

    ``name`` and ``reference`` of the worker, "" for one's own account without one.
    """

    name: str
    reference: str
    rows: tuple[SawLine, ...]
    total: int
    opened: int


def what_they_saw(
    viewer: Viewer, reference: str, asked: Asked, *, now: datetime, page: int = 1
) -> Saw:
    """What a worker looked at, fifty lines a page; itself on the log, with every child it names.

    Who may ask about any child may ask about any worker of the council; ``see_audit_of_worker`` asks
    about those whose children count as one's teams'; of oneself everybody may. Refuses with
    ``NoSuchStaff``, ``NotTheirs`` and ``audit.NotWritten``. Nine questions, whatever there is.
    """
    reach = reach_of(viewer, now)
    worker = _checked(viewer, reference, reach)
    accounts = list(Account.objects.filter(worker=worker).values_list("pk", flat=True))
    name = worker.name or worker.staff_number
    return _saw(reach, accounts, asked, page, name, reference_of("worker", worker.pk))


def what_i_saw(viewer: Viewer, asked: Asked, *, now: datetime, page: int = 1) -> Saw:
    """What the viewer looked at; as ``what_they_saw``, and nobody is refused."""
    own = reference_of("worker", viewer.worker_id) if viewer.worker_id else ""
    return _saw(reach_of(viewer, now), [viewer.account_id], asked, page, viewer.name, own)


def children_of_line(
    viewer: Viewer, reference: str, line: int, *, now: datetime, page: int = 1
) -> tuple[tuple[ToldChild, ...], int]:
    """All children of one line of a worker, fifty a page, and how many there are; on the log.

    A line that is not the worker's has none. Refuses as ``what_they_saw``.
    """
    reach = reach_of(viewer, now)
    worker = _checked(viewer, reference, reach)
    known = placed(
        "FROM access_auditchild c JOIN access_auditline l ON l.id = c.line_id WHERE {of}",
        of=both(
            lines_of_accounts(
                Account.objects.filter(worker=worker).values_list("pk", flat=True), reach
            ),
            Sql("l.id = %s", (line,)),
            reach.may_be_known("c.child_id"),
        ),
    )
    total = answered_in_order(placed("SELECT COUNT(*) {known}", known=known))[0][0]
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    wanted = placed(
        f"SELECT c.child_id {{known}} ORDER BY c.child_id LIMIT {ROWS_A_PAGE} OFFSET {start}",
        known=known,
    )
    ids = [row[0] for row in answered_in_order(wanted)]
    told = told_names(reach, ids)
    _log(reach, worker.pk, told.values(), page)
    return tuple(told[child] for child in ids if child in told), total


def every_child_seen(
    viewer: Viewer, reference: str, asked: Asked, *, now: datetime
) -> tuple[SawLine, ...] | None:
    """The same for a spreadsheet: every line with every child of it; None where they are too many.

    On the log as ``save_list`` with each child named. Refuses as ``what_they_saw``.
    """
    reach = reach_of(viewer, now)
    worker = _checked(viewer, reference, reach)
    accounts = list(Account.objects.filter(worker=worker).values_list("pk", flat=True))
    wanted = asked_for(accounts, asked, reach)
    if sum(how_many(wanted)) > MOST_SAVED:
        return None
    ids = numbers_of(wanted, MOST_SAVED, 0)
    rows = rows_of(reach, ids, shown=MOST_SAVED)
    children = [child for row in rows for child in row.children]
    _log(reach, worker.pk, children, 1, act="save_list")
    return rows


def may_ask_about(worker: int, reach: Reach) -> bool:
    """Whether the viewer may ask what a worker of the council looked at; one question at most."""
    if reach.viewer.may("see_audit_of_any_child"):
        return True
    return reach.viewer.may("see_audit_of_worker") and worker in reach.worker_ids


def _checked(viewer: Viewer, reference: str, reach: Reach) -> Worker:
    """The worker, where the viewer may see what they looked at."""
    worker: Worker = found(Worker, viewer, number_of(reference, "worker"))
    if worker.pk == viewer.worker_id or may_ask_about(worker.pk, reach):
        return worker
    audit.write_and_commit(
        act="refused",
        now=reach.moment,
        **viewer.on_the_log,
        about={
            "page": "what_they_saw",
            "worker": reference_of("worker", worker.pk),
            "role": viewer.role_code,
        },
        children=(),
    )
    raise NotTheirs


def _saw(
    reach: Reach, accounts: Sequence[int], asked: Asked, page: int, name: str, reference: str
) -> Saw:
    wanted = asked_for(accounts, asked, reach)
    total, _ = how_many(wanted)
    ids = numbers_of(wanted, ROWS_A_PAGE, (max(page, 1) - 1) * ROWS_A_PAGE)
    rows = rows_of(reach, ids, shown=CHILDREN_SHOWN)
    opened = children_opened(wanted, reach)
    named = [child for row in rows for child in row.children]
    _log(reach, number_of(reference, "worker") if reference else 0, named, page)
    return Saw(name, reference, rows, total, opened)


def _log(
    reach: Reach,
    worker: int,
    children: Iterable[ToldChild],
    page: int,
    *,
    act: str = "read_what_they_saw",
) -> None:
    """The line of this look, with every child it names."""
    about = {
        "why": "what_they_saw",
        "worker": reference_of("worker", worker) if worker else "",
        "page": page,
        "role": reach.viewer.role_code,
    }
    audit.write_and_commit(
        act=act,
        now=reach.moment,
        **reach.viewer.on_the_log,
        about=about,
        children=[child.number for child in children if child.name],
    )
