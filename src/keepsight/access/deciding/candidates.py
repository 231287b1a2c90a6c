"""Who of a council could be a child's worker: in post, in which role and team, and what ties them to the family.

Read in two questions, however many workers there are. Nothing is judged here (``boards.workforce.could_hold``),
and nothing of a locked record counts among what a worker's other children tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from keepsight.access.deciding.candidate_rows import candidate_rows
from keepsight.access.deciding.people_in_roles import PersonInRoles, people_in_roles
from keepsight.access.question import (
    answered,
    as_day,
    as_yes,
)
from keepsight.access.reference import reference_of
from keepsight.access.staff.staff_names import Name, Names
from keepsight.access.viewer import Viewer, day_of

#: What an allocation that makes somebody a child's worker is called (``Role.holds_as``).
LEAD = "lead"


@dataclass(frozen=True)
class Away:
    """A time away that lasts: until when, None where nobody knows it."""

    since: date | None
    until: date | None
    is_suspension: bool
    is_covered: bool


@dataclass(frozen=True)
class Candidate:
    """One worker of the council who is in post on the day.

    ``level``: the highest held, None where no role is on file. ``teams``: of the roles held.
    ``holds_no_child``: roles are on file, and none of them ever holds a child. ``is_unregistered``: no
    number with the regulator, in a source that has them. ``tied``: the children of those asked about to
    whom they are tied; ``kept_out``: those whose locked record they cannot open. ``with_close``: brothers,
    sisters and others close whose worker they are; ``had_before``: those of the children whose worker they
    were. ``near``: how many of their children live in the postcode district of one of these;
    ``languages``: those of these children that others of theirs speak at home.
    """

    number: int
    reference: str
    name: str
    role: str = ""
    level: int | None = None
    teams: frozenset[int] = frozenset()
    holds_no_child: bool = False
    ended_on: date | None = None
    registered_until: date | None = None
    is_unregistered: bool = False
    is_agency: bool = False
    away: Away | None = None
    tied: frozenset[int] = frozenset()
    kept_out: frozenset[int] = frozenset()
    with_close: frozenset[int] = frozenset()
    had_before: frozenset[int] = frozenset()
    near: int = 0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Candidates:
    """``workers`` by name; ``teams``: the names of those that are not closed, by number.

    ``names``: of those asked for by number, gone or not. ``version``: the newest of all allocations, with
    which a form that gives a child away is opened.
    """

    workers: tuple[Candidate, ...]
    teams: Mapping[int, str]
    names: Names
    version: int

    def by_number(self) -> dict[int, Candidate]:
        return {one.number: one for one in self.workers}


def candidates(
    viewer: Viewer,
    children: Sequence[int],
    close: Iterable[int] = (),
    *,
    now: datetime,
    named: Iterable[int | None] = (),
) -> Candidates:
    """The workers in post at a moment as to these children, and the council's teams; two questions.

    ``children``: whom the viewer may open, and who are to be given to somebody. ``close``: brothers, sisters
    and others of the household, in reach.
    """
    day = day_of(now)
    read = people_in_roles(viewer, day, above=True)
    rows: dict[str, list[dict[str, Any]]] = {}
    wanted = sorted({one for one in named if one})
    for row in answered(candidate_rows(viewer, day, children, tuple(close), wanted)):
        rows.setdefault(row["kind"], []).append(row)
    by_worker: dict[str, dict[int, list[dict[str, Any]]]] = {
        kind: _by_worker(rows.get(kind, ())) for kind in ("away", "close", "had", "near", "speaks")
    }
    locked = {
        row["child"]: read.readers.get(row["child"], frozenset()) for row in rows.get("locked", ())
    }
    ties = {child: read.ties.get(child, frozenset()) for child in children}
    found = []
    for row in rows.get("worker", ()):
        number = row["worker"]
        of = {kind: some.get(number, []) for kind, some in by_worker.items()}
        found.append(
            Candidate(
                number=number,
                reference=reference_of("worker", number),
                name=row["said"],
                **_in_roles(read.people.get(number)),
                ended_on=as_day(row["until_on"]),
                registered_until=as_day(row["other_on"]),
                is_unregistered=bool(as_yes(row["one"])),
                is_agency=bool(as_yes(row["two"])),
                away=_away(of["away"]),
                tied=frozenset(child for child, who in ties.items() if number in who),
                kept_out=frozenset(child for child, who in locked.items() if number not in who),
                with_close=frozenset(one["child"] for one in of["close"]),
                had_before=frozenset(one["child"] for one in of["had"]),
                near=sum(one["one"] for one in of["near"]),
                languages=tuple(sorted({one["said"] for one in of["speaks"]})),
            )
        )
    teams = {row["worker"]: row["said"] for row in rows.get("team", ())}
    names = {
        row["worker"]: Name(
            reference_of("worker", row["worker"]), row["said"], as_day(row["until_on"])
        )
        for row in rows.get("named", ())
    }
    version = next((row["one"] for row in rows.get("version", ())), 0)
    return Candidates(tuple(found), teams, Names(names, {}), version or 0)


def _in_roles(one: PersonInRoles | None) -> dict[str, Any]:
    if one is None:
        return {}
    return {
        "role": one.held[one.best].role.title,
        "level": one.level,
        "teams": frozenset(held.team_id for held in one.held if held.team_id is not None),
        "holds_no_child": not any(LEAD in held.role.holds_as for held in one.held),
    }


def _by_worker(rows: Iterable[dict[str, Any]]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["worker"], []).append(row)
    return found


def _away(rows: Sequence[Mapping[str, Any]]) -> Away | None:
    """The time away that counts: a suspension before any other, else the one that lasts longest."""
    if not rows:
        return None
    far = date.max
    row = max(rows, key=lambda one: (one["said"] == "suspended", as_day(one["until_on"]) or far))
    return Away(
        since=as_day(row["other_on"]),
        until=as_day(row["until_on"]),
        is_suspension=row["said"] == "suspended",
        is_covered=row["one"] is not None,
    )
