"""The lines of the log that one account wrote, as questions to the database and as rows of a page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from keepsight.access.log.acts import ACTS, Kind, acts_of
from keepsight.access.looks.who_looked import WHY
from keepsight.access.models import AuditLine
from keepsight.access.question import (
    Sql,
    among,
    answered,
    answered_in_order,
    both,
    moment_param,
    placed,
)
from keepsight.access.reach.locks import secret_from
from keepsight.access.reach.reach import Reach
from keepsight.access.record.told_names import ToldChild, told_names
from keepsight.access.viewer import ENGLAND
from keepsight.delegation.known_roles import role_of


@dataclass(frozen=True)
class Asked:
    """What is asked of one person's log: the days (both counted), one kind of act, one line."""

    first: date | None = None
    last: date | None = None
    kind: Kind | None = None
    line: int | None = None


@dataclass(frozen=True)
class SawLine:
    """One line: when, what was done (``act``) from which ``page``, as which ``role``, on which ground.

    ``children``: the first of them as the reader may be told; ``more``: how many others. ``whence``:
    the network address, told to those alone who may ask about any child.
    """

    number: int
    at: datetime
    act: str
    page: str
    role: str
    why: str
    whence: str
    children: tuple[ToldChild, ...]
    more: int


def lines_of_accounts(accounts: Iterable[int], reach: Reach) -> Sql:
    """The lines (alias l) of these accounts in the viewer's council; at the doors there is none yet.

    That there is an allegation is known to nobody but those whose role allows it, from the log neither.
    """
    ours = Sql(
        "(l.authority_id = %s OR l.authority_id IS NULL)",
        (reach.viewer.authority_id,),
    )
    apart = Sql("1 = 1")
    if not reach.viewer.may("see_allegations"):
        apart = Sql("l.act NOT LIKE %s", ("%allegation%",))
    return both(among("l.account_id", accounts), ours, apart)


def asked_for(accounts: Iterable[int], asked: Asked, reach: Reach) -> Sql:
    """The lines that are asked for, without those of children of whom the reader may not know.

    Those children are few: their lines are looked up once, and only such a line is asked whether it
    names somebody else too.
    """
    known = placed(
        "(l.id NOT IN (SELECT s.line_id FROM access_auditchild s WHERE s.child_id IN ({secret})) "
        "OR EXISTS (SELECT 1 FROM access_auditchild c WHERE c.line_id = l.id AND {known}))",
        secret=secret_from(reach.viewer, reach.moment, reach.day),
        known=reach.may_be_known("c.child_id"),
    )
    wanted = [lines_of_accounts(accounts, reach), known]
    if asked.first is not None:
        wanted.append(Sql("l.at >= %s", (moment_param(_begins(asked.first)),)))
    if asked.last is not None:
        after = _begins(asked.last + timedelta(days=1))
        wanted.append(Sql("l.at < %s", (moment_param(after),)))
    if asked.kind == "changed":
        others = [code for code, act in ACTS.items() if act.kind != "changed"]
        wanted.append(placed("NOT ({others})", others=among("l.act", others)))
    elif asked.kind is not None:
        wanted.append(among("l.act", acts_of(asked.kind)))
    return both(*wanted)


def _begins(day: date) -> datetime:
    """The first moment of a day in England."""
    return datetime.combine(day, time.min, ENGLAND)


def how_many(wanted: Sql) -> tuple[int, int]:
    """How many lines are asked for, and how many children stand on them in all."""
    question = placed(
        "SELECT COUNT(*), COALESCE(SUM(l.children), 0) FROM access_auditline l WHERE {wanted}",
        wanted=wanted,
    )
    lines, children = answered_in_order(question)[0]
    return int(lines), int(children)


def numbers_of(wanted: Sql, count: int, start: int) -> list[int]:
    """The numbers of some of the lines asked for, newest first."""
    question = placed(
        "SELECT l.id FROM access_auditline l WHERE {wanted} "
        f"ORDER BY l.at DESC, l.id DESC LIMIT {count:d} OFFSET {start:d}",
        wanted=wanted,
    )
    return [row[0] for row in answered_in_order(question)]


def children_opened(wanted: Sql, reach: Reach) -> int:
    """How many children's records were opened in what is asked for."""
    question = placed(
        "SELECT COUNT(DISTINCT c.child_id) FROM access_auditline l "
        "JOIN access_auditchild c ON c.line_id = l.id WHERE {wanted} AND l.act = 'read_child' "
        "AND {known}",
        wanted=wanted,
        known=reach.may_be_known("c.child_id"),
    )
    return int(answered_in_order(question)[0][0])


def rows_of(reach: Reach, ids: Sequence[int], *, shown: int) -> tuple[SawLine, ...]:
    """These lines in this order, each with its first children as the reader may be told them."""
    if not ids:
        return ()
    of_line: dict[int, list[int]] = {}
    others: dict[int, int] = {}
    for some in _in_hundreds(ids):
        for row in answered(_children(some, reach, shown)):
            of_line.setdefault(row["line_id"], []).append(row["child_id"])
            others[row["line_id"]] = row["of_line"]
    told: dict[int, ToldChild] = {}
    for children in _in_hundreds(sorted({child for some in of_line.values() for child in some})):
        told |= told_names(reach, children)
    lines = {
        line.id: line
        for some in _in_hundreds(ids)
        for line in AuditLine.objects.filter(pk__in=some)
    }
    sees_whence = reach.viewer.may("see_audit_of_any_child")
    rows = []
    for number in ids:
        named = tuple(told[child] for child in of_line.get(number, ()) if child in told)
        more = others.get(number, 0) - len(named)
        rows.append(_row(lines[number], named, more, sees_whence))
    return tuple(rows)


def _in_hundreds(values: Sequence[int]) -> Iterable[Sequence[int]]:
    """A few hundred at a time: a question holds no more values than either database takes."""
    return (values[start : start + 500] for start in range(0, len(values), 500))


def _children(ids: Sequence[int], reach: Reach, shown: int) -> Sql:
    """The first children of each of these lines, with how many of them the reader may know."""
    return placed(
        "SELECT line_id, child_id, of_line FROM (SELECT c.line_id, c.child_id, "
        "ROW_NUMBER() OVER (PARTITION BY c.line_id ORDER BY c.child_id) AS place, "
        "COUNT(*) OVER (PARTITION BY c.line_id) AS of_line FROM access_auditchild c "
        f"WHERE {{of}}) numbered WHERE place <= {shown:d} ORDER BY line_id, child_id",
        of=both(among("c.line_id", ids), reach.may_be_known("c.child_id")),
    )


def _row(line: AuditLine, children: tuple[ToldChild, ...], more: int, sees_whence: bool) -> SawLine:
    about = json.loads(line.about)
    role = role_of(about.get("role", ""))
    return SawLine(
        number=line.id,
        at=line.at,
        act=line.act,
        page=about.get("why", "") or _page(about),
        role=role.title if role else "",
        why=WHY.get(about.get("ground", ""), ""),
        whence=about.get("from", "") if sees_whence else "",
        children=children,
        more=max(more, 0),
    )


def _page(about: dict[str, Any]) -> str:
    """The code of the page; of a search the log keeps there which page of its results was shown."""
    page = about.get("page", "")
    return page if isinstance(page, str) else ""
