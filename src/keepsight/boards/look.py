"""One look at the boards: whose children, of which day, as known when. Every list begins with one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np
from django.db.models import Model

from keepsight.access.question import Sql, answered, as_day, both, day_param, joined, placed
from keepsight.access.reach.reach import Reach
from keepsight.access.record.children import children_of
from keepsight.access.viewer import Viewer, day_of
from keepsight.boards.models import Reckoning, holidays_of, spans_of
from keepsight.boards.refreshing import reckoning_for
from keepsight.law.bank_holidays import last_announcement
from keepsight.law.council import Council
from keepsight.law.rules import Version
from keepsight.law.working_days import WorkingCalendar, working_calendar

#: What a reckoning keeps of the council's own rules.
RULES = ("holidays", "school_holidays", "due_soon", "due_soon_hours")


@dataclass(frozen=True)
class Look:
    """What a list is read from.

    ``at``: the moment states are told for, or a day, and then its end. ``children``: the numbers of
    all children in reach; None where every child of the council is, to whom a reckoning belongs, but
    for those who are ``closed`` to the viewer.
    """

    reach: Reach
    reckoning: Reckoning
    at: date | datetime
    known_on: date | None
    children: frozenset[int] | None
    closed: frozenset[int] = frozenset()

    @property
    def viewer(self) -> Viewer:
        return self.reach.viewer

    @cached_property
    def day(self) -> date:
        return day_of(self.at) if isinstance(self.at, datetime) else self.at

    def kept(self, board: type[Model]) -> Sql:
        """The rows of a kept board that are of this look and whose children are in reach.

        A question of its own, to stand as ``t``: where few children are in reach, the database has
        to begin with them. Whoever reaches everything is given the rows about no child too.
        """
        table = board._meta.db_table
        mine = Sql(f"SELECT * FROM {table} WHERE reckoning_id = %s", (self.reckoning.pk,))
        if self.children is None:
            return mine
        return placed("{mine} AND {among}", mine=mine, among=_is_among(self.children))

    def rows_of(self, board: type[Model], where: Sql, columns: str, order: str, join: str = "",
                first: int = 0, count: int = -1) -> list[dict[str, Any]]:  # fmt: skip
        """The rows of a kept board (t) of which a condition holds; one query.

        ``first`` and ``count``: which of them, for a page; -1: all.
        """
        page = Sql("") if count < 0 else Sql("LIMIT %s OFFSET %s", (count, first))
        asked = placed(
            f"{{with_kept}} SELECT {columns} FROM {{source}} {join} "
            f"WHERE {{where}} ORDER BY {order} {{page}}",
            with_kept=self.with_kept([board]),
            source=self.source(board),
            where=where,
            page=page,
        )
        return answered(asked)

    def with_kept(self, boards: Iterable[type[Model]], *more: Sql) -> Sql:
        """The beginning of a question on kept boards: the rows in reach, put together once.

        Nothing is put together for whoever reaches everything. ``more``: further such beginnings.
        """
        begun = list(more)
        if self.children is not None:
            begun += [
                placed(f"{name_of(board)} AS MATERIALIZED ({{kept}})", kept=self.kept(board))
                for board in dict.fromkeys(boards)
            ]
        return placed("WITH {begun}", begun=joined(", ", begun)) if begun else Sql("")

    def source(self, board: type[Model]) -> Sql:
        """What stands after FROM for a kept board, as ``t``."""
        if self.children is not None:
            return Sql(f"{name_of(board)} t")
        return Sql(f"{board._meta.db_table} t")

    def rows(self) -> Sql:
        """The condition on a board (t) that a row is of this look.

        Reach is in ``source``; for whoever reaches every child, those closed to them are left out here.
        """
        mine = self.of_reckoning()
        if not self.closed:
            return mine
        return both(mine, Sql(f"(t.child IS NULL OR t.child NOT IN ({_numbers(self.closed)}))"))

    def of_reckoning(self) -> Sql:
        """The condition that a row is of this reckoning, of whomever it is: for what is no child's."""
        return Sql("t.reckoning_id = %s", (self.reckoning.pk,))

    def teams_of_closed(self) -> Sql:
        """The teams in which a child is who is closed to the viewer (0: none), as a question."""
        return Sql(
            "SELECT COALESCE(c.team, 0) FROM boards_openround c WHERE c.reckoning_id = %s "
            f"AND c.child IN ({_numbers(self.closed)})",
            (self.reckoning.pk,),
        )

    def working_days_since(self, day: date) -> int:
        """Working days from a day, which is day 0, to the day looked at; negative ahead of it."""
        return int(self._calendar.between(_number(day), _number(self.day)))

    def working_days_between(self, one: date, other: date) -> int:
        """Working days from a day, which is day 0, to another; negative where that comes first."""
        return int(self._calendar.between(_number(one), _number(other)))

    def working_days_ago(self, count: int) -> date:
        """The latest day from which at least ``count`` working days have gone by."""
        return _day(self._calendar.add(_number(self.day) + 1, -count) - 1)

    def within_working_days(self, count: int) -> date:
        """The last day that is at most ``count`` working days ahead."""
        return _day(self._calendar.add(_number(self.day), count + 1) - 1)

    @cached_property
    def council(self) -> Council:
        """What the council has set itself, as far as states need it."""
        return council_by(vars(self.reckoning))

    @property
    def _calendar(self) -> WorkingCalendar:
        return working_calendar(self.council.holidays, last_announcement(self.known_on))


def council_by(kept: Mapping[str, Any]) -> Council:
    """What a council has set itself that states are told by, from the row of a reckoning."""
    soon = (
        ("reporting.due_soon", kept["due_soon"], "working_days"),
        ("reporting.due_soon_hours", kept["due_soon_hours"], "hours"),
    )
    return Council(
        limits=tuple(
            (key, (Version(key, number, unit, "local", date.min, None, ""),))
            for key, number, unit in soon
        ),
        holidays=holidays_of(kept["holidays"]),
        school_holidays=spans_of(kept["school_holidays"]),
    )


def look_of(
    viewer: Viewer, *, now: datetime, as_at: date | None = None, known_on: date | None = None
) -> Look:
    """The look of a viewer at the children in reach, today or on another day; one query
    where that day is reckoned already. A child whom the viewer was given to look at again is none of them.

    ``as_at`` and ``known_on`` as everywhere; no ``as_at``, or today's date, is today's boards, told for
    the minute of ``now``: another day has the whole council reckoned anew. Refuses (LookupError) a viewer
    who looks for no council.
    """
    if viewer.authority_id is None:
        raise LookupError("Whoever looks at a list looks for a council.")
    today, reach = day_of(now), children_of(viewer, now=now).listed()
    asked = None if as_at in (None, today) and known_on is None else as_at or today
    kept, children = _kept(reach, asked, known_on)
    if kept is None or (asked is None and kept.reckoned_on != today):
        kept = reckoning_for(viewer.authority_id, today=today, as_at=asked, known_on=known_on)
    return Look(
        reach=reach,
        reckoning=kept,
        at=asked or now,
        known_on=known_on,
        children=None if reach.everything else children,
        closed=children if reach.everything else frozenset(),
    )


def _kept(
    reach: Reach, as_at: date | None, known_on: date | None
) -> tuple[Reckoning | None, frozenset[int]]:
    """The kept reckoning of a date, and the children in reach, in one question.

    The children are asked for once a page: inside each of its questions the grounds would cost
    each time. Of who reaches everything those are asked for who are closed to them.
    """
    of_date = both(
        Sql("k.authority_id = %s", (reach.viewer.authority_id,)),
        _is("k.as_at", as_at),
        _is("k.known_on", known_on),
    )
    kept = placed(
        "SELECT 'kept' AS what, k.id AS id, k.reckoned_on AS reckoned_on, "
        f"{', '.join(f'k.{name} AS {name}' for name in RULES)} "
        "FROM boards_reckoning k WHERE {of_date}",
        of_date=of_date,
    )
    asked = reach.children()
    if reach.everything:
        asked = placed("SELECT c.child AS id FROM ({closed}) c", closed=reach.closed())
    kept = placed(
        "{kept} UNION ALL SELECT 'child', r.id, NULL, NULL, NULL, NULL, NULL FROM ({children}) r",
        kept=kept,
        children=asked,
    )
    rows = answered(kept)
    found = [row for row in rows if row["what"] == "kept"]
    children = frozenset(row["id"] for row in rows if row["what"] == "child")
    if not found:
        return None, children
    day = as_day(found[0]["reckoned_on"])
    assert day is not None
    return (
        Reckoning(
            id=found[0]["id"],
            authority_id=reach.viewer.authority_id,
            as_at=as_at,
            known_on=known_on,
            reckoned_on=day,
            **{name: found[0][name] for name in RULES},
        ),
        children,
    )


def _is(column: str, day: date | None) -> Sql:
    if day is None:
        return Sql(f"{column} IS NULL")
    return Sql(f"{column} = %s", (day_param(day),))


def _is_among(children: frozenset[int]) -> Sql:
    """That the child is one of these. Numbers stand in it as such, for parameters are few."""
    if not children:
        return Sql("1 = 0")
    return Sql(f"child IN ({_numbers(children)})")


def _numbers(children: frozenset[int]) -> str:
    return ",".join(str(int(child)) for child in sorted(children))


def name_of(board: type[Model]) -> str:
    """What the rows of a board in reach are called within a question."""
    return f"reached_{board._meta.model_name}"


def _number(day: date) -> Any:
    return np.asarray(np.datetime64(day, "D").astype(np.int64))


def _day(number: Any) -> date:
    found: date = np.datetime64(int(number), "D").astype(date)
    return found
