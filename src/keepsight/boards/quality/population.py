"""Which children a review looks at again: the declared groups, asked of the boards of a day.

A group is of the whole council and of no viewer: who is in a review is not a matter of who sets it up.
Every list and count of it is narrowed to its reader when it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.access.question import Sql, answered, both, day_param, joined, placed
from keepsight.boards.models import Reckoning
from keepsight.boards.refreshing import reckoning_for
from keepsight.law.birthdays import age_on

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Group:
    """A declared group. ``code``: of ``records.quality.review_programme.POPULATIONS``; the rest is what
    that one asks for: ``open_as``, ``teams`` (a team with those below it), ages, ``worker``, a day."""

    code: str
    open_as: str = ""
    teams: tuple[int, ...] = ()
    youngest: int | None = None
    oldest: int | None = None
    worker: int | None = None
    not_seen_since: date | None = None


@dataclass(frozen=True)
class Member:
    """A child of the group, open as what, in which team and with whom on the day."""

    child: int
    open_as: str
    team: int | None
    worker: int | None


def population(authority_id: int, group: Group, *, as_at: date, today: date) -> tuple[Member, ...]:
    """Everybody in a group by the end of a day, by number; one question where that day is reckoned."""
    kept = reckoned(authority_id, as_at=as_at, today=today)
    rows = answered(
        placed(
            "SELECT t.child AS child, t.open_as AS open_as, t.team AS team, t.worker AS worker "
            "FROM boards_childcard t JOIN records_person p ON p.id = t.child "
            "WHERE {mine} ORDER BY t.child",
            mine=both(_of(kept), belongs(group, as_at)),
        )
    )
    return tuple(Member(row["child"], row["open_as"], row["team"], row["worker"]) for row in rows)


def reckoned(authority_id: int, *, as_at: date, today: date) -> Reckoning:
    """The boards of a day; those of another day than today are reckoned first where nobody asked yet."""
    return reckoning_for(authority_id, today=today, as_at=None if as_at == today else as_at)


def _of(kept: Reckoning) -> Sql:
    return Sql("t.reckoning_id = %s", (kept.pk,))


def belongs(group: Group, day: date) -> Sql:
    """That a card (t) with its person (p) is of the group on a day. Refuses (KeyError) no known group."""
    return _GROUPS[group.code](group, day)


def _all_open(group: Group, day: date) -> Sql:
    return Sql("1 = 1")


def _open_as(group: Group, day: date) -> Sql:
    return Sql("(',' || t.open_as || ',') LIKE %s", (f"%,{group.open_as},%",))


def _team(group: Group, day: date) -> Sql:
    marks = ", ".join(["%s"] * len(group.teams)) or "NULL"
    return Sql(f"t.team IN ({marks})", group.teams)


def _worker(group: Group, day: date) -> Sql:
    return Sql("t.worker = %s", (group.worker or 0,))


def _not_seen_since(group: Group, day: date) -> Sql:
    """Who was never seen, or of whom no source tells it, was not seen."""
    return Sql("(t.seen_on IS NULL OR t.seen_on < %s)", (day_param(group.not_seen_since or day),))


def _ages(group: Group, day: date) -> Sql:
    """Who is not born yet is of no age, and counts as none; of whose birth nothing is known stays in."""
    wanted = []
    if group.youngest:
        wanted.append(Sql("p.born_on <= %s", (day_param(_last_born(group.youngest, day)),)))
    if group.oldest is not None:
        after = _last_born(group.oldest + 1, day)
        wanted.append(Sql("p.born_on > %s", (day_param(after),)))
    if not wanted:
        return Sql("1 = 1")
    unborn = "p.expected_on IS NULL" if group.youngest else "1 = 1"
    return placed(
        f"((p.born_on IS NULL AND {unborn}) OR ({{wanted}}))", wanted=joined(" AND ", wanted)
    )


def _last_born(years: int, day: date) -> date:
    """The latest birthday of somebody who is of so many years on a day."""
    at_most = date(day.year - years, day.month, min(day.day, 28)) + 4 * DAY
    while age_on(at_most, day) < years:
        at_most -= DAY
    return at_most


_GROUPS: Mapping[str, Callable[[Group, date], Sql]] = {
    "all_open": _all_open,
    "open_as": _open_as,
    "team": _team,
    "ages": _ages,
    "worker": _worker,
    "not_seen_since": _not_seen_since,
}
