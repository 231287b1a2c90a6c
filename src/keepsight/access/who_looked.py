"""Who looked at this child: every line of the log that concerns one record, newest first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, QuerySet

from keepsight.access import audit
from keepsight.access.child import NotYours, checked_child, told_instead
from keepsight.access.entry import Line
from keepsight.access.models import AuditChild
from keepsight.access.reach import WORDS, reach_of
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import role_of
from keepsight.records.workforce.account import Account

ROWS_A_PAGE = 50

#: What each act of the log is to a reader; what is not here is an action, said by its own code.
DID = {
    "read_child": "opened the record",
    "refused_child": "tried to open the record and was refused",
    "list_children": "saw the name in a list",
    "search": "found the name in a search",
    "read_who_looked": "saw who looked at the record",
    "list_import_rows": "saw a row of an import",
    "save_import_rows": "saved rows of an import",
    "import_chunk": "brought facts in from a file",
    "list_due": "listed dates on the command line",
    "list_unallocated": "listed children with no worker on the command line",
    "export_facts": "wrote the facts to files",
    "list_caseloads": "listed caseloads on the command line",
    "save_list": "saved a list as a spreadsheet",
}
#: Why a ground of reach let someone in, said of a third person.
WHY = {
    "own": "Holds the child",
    "conference_chair": "Chairs the child's conferences",
    "reviewing_officer": "Reviewing officer of the child",
    "team": "The child's team",
    "service": "The child's service",
    "household": "Holds a child of the same household",
    "sibling": "Holds a brother or sister",
    "council": "Role reaches every child",
    "purpose": "To check the quality of data",
    "machine": "The command line",
}


@dataclass(frozen=True)
class Look:
    """One line: who (``name``, ``worker`` a reference or ""), as what, when, what was done and why.

    ``act`` and ``page`` are the codes behind ``did`` and ``why``.
    """

    at: datetime
    name: str
    worker: str
    role: str
    act: str
    did: str
    page: str
    why: str


@dataclass(frozen=True)
class Looks:
    """One page of looks, newest first; ``total`` looks by ``people`` accounts on all pages.

    ``name`` and ``first_name`` of the child, "" where the viewer may not be told them; ``in_reach``:
    whether the viewer may open the record.
    """

    rows: tuple[Look, ...]
    total: int
    people: int
    name: str = ""
    first_name: str = ""
    in_reach: bool = False


def who_looked(
    viewer: Viewer,
    child_id: int,
    *,
    now: datetime,
    since: datetime | None = None,
    page: int = 1,
) -> Looks:
    """Who looked at a child from ``since`` on (None: ever), fifty a page; itself on the log.

    Who may see who looked at *any* child needs no reach; others need the child in reach. Refuses with
    ``NoSuchChild``, ``NotYours`` and ``audit.NotWritten`` as ``child_for`` does.
    """
    child, in_reach = _checked(viewer, child_id, now)
    is_told = in_reach or viewer.sees_index
    lines = _lines(child_id, viewer, since)
    counted = lines.aggregate(total=Count("id"), people=Count("line__account_id", distinct=True))
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = list(lines.order_by("-line_id")[start : start + ROWS_A_PAGE])
    names = _names({line.line.account_id for line in shown})
    audit.write_and_commit(
        act="read_who_looked",
        now=now,
        **viewer.on_the_log,
        about={"role": viewer.role_code},
        children=(child_id,),
    )
    return Looks(
        rows=tuple(_look(line, names) for line in shown),
        total=counted["total"],
        people=counted["people"],
        name=child.name if is_told else "",
        first_name=child.first_name if is_told else "",
        in_reach=in_reach,
    )


def people_who_looked(viewer: Viewer, child_id: int, *, since: datetime) -> int:
    """How many accounts looked at a child since then, for the foot of the page just opened.

    Tells a number alone, and is asked for a child whom ``child_for`` has given: it leaves no line.
    """
    lines = _lines(child_id, viewer, since)
    return int(lines.aggregate(people=Count("line__account_id", distinct=True))["people"])


def _checked(viewer: Viewer, child_id: int, now: datetime) -> tuple[Line, bool]:
    """The child, if it is of this council and this viewer may see who looked; and if it is in reach."""
    reach = reach_of(viewer, now)
    person, ground = checked_child(viewer, reference_of("child", child_id), reach)
    if viewer.may("see_audit_of_any_child") or (ground and viewer.may("see_audit_of_child")):
        return person, bool(ground)
    audit.write_and_commit(
        act="refused_child",
        now=now,
        **viewer.on_the_log,
        about={"why": "who_looked", "role": viewer.role_code},
        children=(child_id,),
    )
    raise NotYours(told_instead(viewer, person, reach.day))


def _lines(child_id: int, viewer: Viewer, since: datetime | None) -> QuerySet:
    lines = AuditChild.objects.filter(
        child_id=child_id, line__authority_id=viewer.authority_id
    ).select_related("line")
    return lines.filter(line__at__gte=since) if since else lines


def _names(accounts: set[int | None]) -> dict[int, dict[str, Any]]:
    rows = Account.objects.filter(pk__in=accounts - {None}).values(
        "id", "is_machine", "worker_id", name=F("worker__name")
    )
    return {row["id"]: row for row in rows}


def _look(line: AuditChild, names: dict[int, dict[str, Any]]) -> Look:
    who = names.get(line.line.account_id or 0, {})
    about = json.loads(line.line.about)
    role = role_of(about.get("role", ""))
    worker = who.get("worker_id")
    ground = about.get("ground", "")
    return Look(
        at=line.line.at,
        name=who.get("name")
        or ("The command line" if who.get("is_machine") else "Nobody signed in"),
        worker=reference_of("worker", worker) if worker else "",
        role=role.title if role else "",
        act=line.line.act,
        did=DID.get(line.line.act, line.line.act.replace("_", " ")),
        page=about.get("why", ""),
        why=WHY.get(ground, "") if ground in WORDS else "",
    )
