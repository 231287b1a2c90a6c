"""People as they are shown in a line: the name, the age, whether open, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from keepsight.access.question import (
    Sql,
    among,
    answered,
    as_day,
    as_yes,
    both,
    joined,
    live,
    placed,
    visible,
)
from keepsight.access.reach.reach import open_to_us
from keepsight.access.reference import reference_of

#: The name borne now: the current one first; of two, the one that began last, then the last written.
#: (No row says "null" first in the same way on both databases, so it is spelt out.)
_NAME = """(SELECT n.{column} FROM records_personname n WHERE n.person_id = p.id AND {visible}
 ORDER BY CASE WHEN n.kind_code = 'current' THEN 0 ELSE 1 END,
 CASE WHEN n.until_on IS NULL THEN 0 ELSE 1 END, n.until_on DESC,
 CASE WHEN n.from_on IS NULL THEN 1 ELSE 0 END, n.from_on DESC, n.id DESC LIMIT 1) AS {column}"""


@dataclass(frozen=True)
class IndexEntry:
    """Name, age, whether open, and the worker and team to ask; nothing else of the record.

    ``name`` and ``age`` are "" where the viewer's role may not be told them; then the rest is blank
    as well. ``worker`` and ``team`` are references, beside them the names. ``closed``: why the child is
    closed to the viewer, whatever their role ("restricted", "tied"); then ``ask`` is whom to ask.
    """

    child_id: int
    reference: str
    name: str = ""
    age: str = ""
    is_open: bool | None = None
    worker: str = ""
    worker_name: str = ""
    team: str = ""
    team_name: str = ""
    closed: str = ""
    ask: str = ""
    ask_name: str = ""


@dataclass(frozen=True)
class Line:
    """A person as read for one line of a page. ``also``: what was asked beside it, by name."""

    id: int
    given_name: str | None
    family_name: str | None
    born_on: date | None
    expected_on: date | None
    died_on: date | None
    is_child: bool
    also: dict[str, Any]

    @property
    def has_name(self) -> bool:
        return bool(self.given_name or self.family_name)

    @property
    def name(self) -> str:
        """The name to show: "Tia Brackley", "Unborn Hodge", "No name on file, C-12"."""
        given, family = self.given_name or "", self.family_name or ""
        if self.born_on is None and self.expected_on is not None and not given:
            given, family = "Unborn", family or "child"
        return f"{given} {family}".strip() or f"No name on file, {reference_of('child', self.id)}"

    @property
    def first_name(self) -> str:
        """What to call the person in a sentence: "Tia", or "this child" where no name is on file."""
        return self.given_name or "this child"

    def age(self, day: date) -> str:
        return age_words(self.born_on, self.expected_on, self.died_on, day)


def lines_of(wanted: Sql, *more: Sql, order: str = "p.id") -> list[Line]:
    """The people (alias p) for whom ``wanted`` holds, in one question.

    ``more``: further columns to ask, each with its name ("… AS lives_here").
    """
    columns = [
        Sql("p.id, p.born_on, p.expected_on, p.died_on, p.is_child"),
        *(_name(column) for column in ("given_name", "family_name")),
        *more,
    ]
    question = placed(
        f"SELECT {{columns}} FROM records_person p WHERE {{wanted}} ORDER BY {order}",
        columns=joined(", ", columns),
        wanted=both(wanted, visible("p")),
    )
    return [_line(row) for row in answered(question)]


def holder(day: date) -> Sql:
    """Columns for ``lines_of`` by which ``entry_of`` tells who holds a child, and if it is open."""
    lead = both(Sql("a.person_id = p.id AND a.role_code = 'lead'"), live("a", day), visible("a"))
    episode = both(
        Sql("e.person_id = p.id AND e.team_id IS NOT NULL"), live("e", day), visible("e")
    )
    lead_of = "FROM records_allocation a LEFT JOIN {0} x ON x.id = a.{1} WHERE {{lead}} ORDER BY a.id DESC LIMIT 1"
    open_in = (
        "FROM records_episodeofneed e JOIN records_team x ON x.id = e.team_id "
        "WHERE {episode} ORDER BY CASE WHEN e.started_on IS NULL THEN 1 ELSE 0 END, "
        "e.started_on DESC, e.id DESC LIMIT 1"
    )
    worker, team = (
        lead_of.format("records_worker", "worker_id"),
        lead_of.format("records_team", "team_id"),
    )
    parts = [
        placed(f"(SELECT x.id {worker}) AS worker_id", lead=lead),
        placed(f"(SELECT x.name {worker}) AS worker_name", lead=lead),
        placed(f"(SELECT x.id {team}) AS team_id", lead=lead),
        placed(f"(SELECT x.name {team}) AS team_name", lead=lead),
        placed(f"(SELECT x.id {open_in}) AS open_team_id", episode=episode),
        placed(f"(SELECT x.name {open_in}) AS open_team_name", episode=episode),
        placed("{is_open} AS is_open", is_open=open_to_us("p.id", day)),
    ]
    return joined(", ", parts)


def entry_of(line: Line, day: date) -> IndexEntry:
    """The entry of a child read with ``holder``."""
    also = line.also
    worker = also["worker_id"]
    team = also["team_id"] or also["open_team_id"]
    return IndexEntry(
        child_id=line.id,
        reference=reference_of("child", line.id),
        name=line.name,
        age=line.age(day),
        is_open=as_yes(also["is_open"]),
        worker=reference_of("worker", worker) if worker else "",
        worker_name=also["worker_name"] or "",
        team=reference_of("team", team) if team else "",
        team_name=also["team_name"] or also["open_team_name"] or "",
    )


def bare_entry(child_id: int) -> IndexEntry:
    """That there is a record, and nothing else: for a role that sees no case."""
    return IndexEntry(child_id=child_id, reference=reference_of("child", child_id))


def children_among(ids: Iterable[int], authority_id: int | None) -> Sql:
    """For ``lines_of``: the children of one council with these numbers."""
    return both(among("p.id", ids), Sql("p.authority_id = %s AND p.is_child", (authority_id,)))


def age_words(
    born_on: date | None, expected_on: date | None, died_on: date | None, day: date
) -> str:
    """An age as people say it: "8 years", "5 months", "3 weeks", "not born"; "" where not on file."""
    if died_on is not None and died_on <= day:
        return "died"
    if born_on is None or born_on > day:
        return "not born" if born_on or expected_on else ""
    months = (day.year - born_on.year) * 12 + day.month - born_on.month
    months -= day.day < born_on.day
    if months >= 24:
        return f"{months // 12} years"
    if months >= 3:
        return f"{months} months"
    weeks = (day - born_on).days // 7
    return "1 week" if weeks == 1 else f"{weeks} weeks"


def _name(column: str) -> Sql:
    return Sql(_NAME.format(column=column, visible=visible("n").text))


def _line(row: dict[str, Any]) -> Line:
    return Line(
        id=row.pop("id"),
        given_name=row.pop("given_name"),
        family_name=row.pop("family_name"),
        born_on=as_day(row.pop("born_on")),
        expected_on=as_day(row.pop("expected_on")),
        died_on=as_day(row.pop("died_on")),
        is_child=bool(row.pop("is_child")),
        also=row,
    )
