"""Who looked at this child: every line of the log that concerns one record, newest first.

A line of a change opens to what it changed, field by field.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, QuerySet

from keepsight.access.log import audit
from keepsight.access.log.acts import ACTS
from keepsight.access.log.changes import RecordChange, Told, changes_on
from keepsight.access.models import AuditChild
from keepsight.access.reach.grounds_by_role import WHY_BY_ROLE
from keepsight.access.reach.reach import PARTIAL, WORDS, reach_of
from keepsight.access.record.child import NotYours, checked_child, told_instead
from keepsight.access.record.entry import Line
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer
from keepsight.delegation.known_roles import role_of
from keepsight.records.workforce.account import Account

ROWS_A_PAGE = 50

#: Why a ground of reach let someone in, said of a third person.
WHY = {
    "own": "Holds the child",
    "conference_chair": "Chairs the child's conferences",
    "reviewing_officer": "Reviewing officer of the child",
    "team": "The child's team",
    "service": "The child's service",
    "cover": "Covers for the manager of the child's team",
    "household": "Holds a child of the same household",
    "sibling": "Holds a brother or sister",
    **WHY_BY_ROLE,
    "council": "Role reaches every child",
    "purpose": "To check the quality of data",
    "machine": "The command line",
    "opened": "Not one of their children: opened for a reason",
}
#: Acts that change nothing: what is left are imports and actions.
NO_CHANGE = tuple(code for code, act in ACTS.items() if act.kind != "changed")


@dataclass(frozen=True)
class Look:
    """One line: who (``name``, ``worker`` a reference or ""), as what, when, what was done and why.

    ``act`` is the code of what was done (``access.log.acts``, or an action's), ``page`` the code of the
    page or list it was done from, ``ground`` that on which the record was in reach. ``changes``: what
    it wrote, where it wrote anything.
    """

    at: datetime
    name: str
    worker: str
    role: str
    act: str
    page: str
    why: str
    ground: str = ""
    changes: tuple[RecordChange, ...] = ()


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
    only_changes: bool = False,
    page: int = 1,
) -> Looks:
    """Who looked at a child from ``since`` on (None: ever), fifty a page; itself on the log.

    ``only_changes``: only what was changed. Of a change the reader is told the fields as far as they
    may open the record: of a record out of reach only which kind was written, never what.

    Who may see who looked at *any* child needs no reach; others need the child in reach. Refuses with
    ``NoSuchChild``, ``NotYours`` and ``audit.NotWritten`` as ``child_for`` does.
    """
    child, ground = _checked(viewer, child_id, now)
    is_told = bool(ground) or viewer.sees_index
    lines = _lines(child_id, viewer, since)
    if only_changes:
        lines = lines.exclude(line__act__in=NO_CHANGE)
    counted = lines.aggregate(total=Count("id"), people=Count("line__account_id", distinct=True))
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    shown = list(lines.order_by("-line_id")[start : start + ROWS_A_PAGE])
    names = _names({line.line.account_id for line in shown})
    changed = changes_on([one.line for one in shown], child_id, _told(ground))
    audit.write_and_commit(
        act="read_who_looked",
        now=now,
        **viewer.on_the_log,
        about={"role": viewer.role_code},
        children=(child_id,),
    )
    return Looks(
        rows=tuple(_look(line, names, changed.get(line.line_id, ())) for line in shown),
        total=counted["total"],
        people=counted["people"],
        name=child.name if is_told else "",
        first_name=child.first_name if is_told else "",
        in_reach=bool(ground),
    )


def people_who_looked(viewer: Viewer, child_id: int, *, since: datetime) -> int:
    """How many accounts looked at a child since then, for the foot of the page just opened.

    Tells a number alone, and is asked for a child whom ``child_for`` has given: it leaves no line.
    """
    lines = _lines(child_id, viewer, since)
    return int(lines.aggregate(people=Count("line__account_id", distinct=True))["people"])


def _checked(viewer: Viewer, child_id: int, now: datetime) -> tuple[Line, str]:
    """The child, if it is of this council and this viewer may see who looked; and on which ground it
    is in reach, "" where it is not."""
    reach = reach_of(viewer, now)
    person, ground = checked_child(viewer, reference_of("child", child_id), reach)
    if viewer.may("see_audit_of_any_child") or (ground and viewer.may("see_audit_of_child")):
        return person, ground
    audit.write_and_commit(
        act="refused_child",
        now=now,
        **viewer.on_the_log,
        about={"why": "who_looked", "role": viewer.role_code},
        children=(child_id,),
    )
    raise NotYours(told_instead(viewer, person, reach))


def _told(ground: str) -> Told:
    """How much of a change the reader may be told."""
    if not ground:
        return "nothing"
    return "part" if ground in PARTIAL else "all"


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


def _look(
    line: AuditChild, names: dict[int, dict[str, Any]], changes: tuple[RecordChange, ...]
) -> Look:
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
        page=about.get("why", ""),
        why=WHY.get(ground, "") if ground in WORDS else "",
        ground=ground,
        changes=changes,
    )
