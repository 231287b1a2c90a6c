"""Invented lives for one clock: its own kinds of facts, few of them, on dates that meet.

Random dates over years never fall on one another, and find few faults. So each date is near the
start of the life, or copied from another fact, or a due date, or a day beside one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from keepsight.kernel.clock import Clock
from keepsight.law import rules
from tests.unit.clocks.reference import due_by_law

Tables = dict[str, list[dict[str, Any]]]

#: Days around which law, holidays and month ends do something.
BEGINNINGS = (
    date(2010, 3, 25),
    date(2011, 3, 28),
    date(2013, 4, 10),
    date(2016, 12, 19),
    date(2019, 11, 29),
    date(2020, 4, 30),
    date(2022, 5, 30),
    date(2022, 8, 31),
    date(2023, 4, 3),
    date(2024, 2, 26),
)


class _Life:
    """One child: a pool of dates, and the rows made so far."""

    def __init__(self, random: Random, child: int, clock: Clock, tables: Tables) -> None:
        self.random, self.child, self.clock, self.tables = random, child, clock, tables
        self.pool = [random.choice(BEGINNINGS) + timedelta(days=random.randint(0, 9))]

    def day(self) -> date:
        """A date that is likely to matter."""
        base = self.random.choice(self.pool)
        kind = self.random.random()
        if kind < 0.3:
            day = base
        elif kind < 0.65:
            _, _, key = self.random.choice(self.clock.limits())
            due = due_by_law(key, base) or base
            day = due + timedelta(days=self.random.choice((-1, 0, 0, 1)))
        elif kind < 0.75 and self.clock.code == "T74":
            day = due_by_law("care.first_year", base) or base
        else:
            day = base + timedelta(days=self.random.randint(0, 60))
        self.pool.append(day)
        return day

    def end(self, start: date) -> date | None:
        day = self.day()
        return max(day, start) if self.random.random() < 0.5 else None

    def add(self, table: str, **row: Any) -> int:
        rows = self.tables.setdefault(table, [])
        number = 1000 * self.child + sum(len(other) for other in self.tables.values()) % 1000
        rows.append({"id": number, "child": self.child, **row})
        return number

    def some(self, most: int) -> range:
        return range(self.random.randint(0, most))

    def link(self, ids: list[int]) -> int | None:
        return self.random.choice([*ids, *ids, None])


def _need(life: _Life) -> None:
    episodes = []
    for _ in range(life.random.randint(1, 2)):
        start = life.day()
        nfa = life.random.choice((None, False, False, True))
        end = life.end(start)
        number = life.add("episode_of_need", started_on=start, ended_on=end, no_further_action=nfa)
        episodes.append((number, end))
    for _ in life.some(3):
        number, end = life.random.choice(episodes)
        start = life.day()
        life.add(
            "assessment",
            episode=life.random.choice((number, number, None)),
            started_on=start,
            authorised_on=life.random.choice((None, life.day())),
            ended_on=life.random.choice((None, None, life.end(start))),
            episode_ended_on=end,
        )


def _referrals(life: _Life) -> None:
    """Acceptances and allocations, some with their time of day."""
    for table, date_column, time_column, most in (
        ("episode_of_need", "started_on", "accepted_at", 2),
        ("allocation", "started_on", "started_at", 3),
    ):
        for _ in range(life.random.randint(1, most)):
            day = life.day()
            clock_time = time(life.random.randint(0, 23), life.random.choice((0, 30)))
            moment = datetime.combine(day, clock_time, UTC)
            more = {"role_code": "lead", "worker": 4} if table == "allocation" else {}
            life.add(
                table,
                **{date_column: day, time_column: life.random.choice((None, moment))},
                ended_on=life.end(day),
                **more,
            )


def _enquiries(life: _Life) -> None:
    ids = []
    for _ in range(life.random.randint(1, 3)):
        start = life.day()
        ids.append(
            life.add(
                "section_47_enquiry",
                started_on=start,
                ended_on=life.end(start),
                conference_not_required=life.random.choice((None, False, True)),
                episode_ended_on=life.random.choice((None, None, life.end(start))),
            )
        )
    for _ in life.some(3):
        kind = life.random.choice(("initial", "initial", "review"))
        life.add("conference", enquiry=life.link(ids), kind_code=kind, held_on=life.day())


def _plan(life: _Life) -> None:
    plans = []
    for _ in range(life.random.randint(1, 2)):
        start = life.day()
        plans.append(life.add("protection_plan", started_on=start, ended_on=life.end(start)))
    for _ in life.some(3):
        life.add("core_group", plan=life.link(plans), held_on=life.day())
    for _ in life.some(3):
        life.add("protection_plan_review", plan=life.link(plans), held_on=life.day())
    _visits(life)


def _visits(life: _Life) -> None:
    for _ in life.some(5):
        kind = life.random.choice(("cp", "cla", "cin", "other"))
        seen = life.random.choice((True, True, False, None))
        life.add("visit", visited_on=life.day(), kind_code=kind, seen=seen)


def _care(life: _Life) -> None:
    start = life.day()
    end = life.end(start)
    period = life.add("period_of_care", started_on=start, ended_on=end)
    for _ in life.some(4):
        linked = life.random.random() < 0.85
        life.add(
            "care_review",
            period=period if linked else None,
            held_on=life.day(),
            period_started_on=start if linked else None,
            period_ended_on=end if linked else None,
        )
    for _ in range(life.random.randint(1, 2)):
        begin = life.day()
        kind = life.random.choice(("U1", "U6", "P1", "P1", "A3", None))
        placement = life.add(
            "placement",
            period=period,
            started_on=begin,
            ended_on=life.end(begin),
            type_code=kind,
            intended_to_18=life.random.choice((None, None, True, False)),
        )
        for _ in life.some(3):
            since = life.day()
            life.add(
                "care_episode",
                placement=life.random.choice((placement, placement, None)),
                started_on=since,
                ended_on=life.end(since),
                legal_status_code=life.random.choice(("C1", "C2", "V2")),
                placement_type_code=kind,
            )
    _visits(life)


def _anything(life: _Life) -> None:
    """For clocks of the tests' own: plans, meetings, reviews, visits and conferences."""
    plans = []
    for _ in range(life.random.randint(1, 2)):
        start = life.day()
        plans.append(life.add("protection_plan", started_on=start, ended_on=life.end(start)))
    for _ in life.some(3):
        life.add("core_group", plan=life.link(plans), held_on=life.day())
    for _ in life.some(2):
        life.add("protection_plan_review", plan=life.link(plans), held_on=life.day())
    _visits(life)


ROOMS = {"T08A": _need, "T08B": _need, "T12": _enquiries, "T16": _plan, "T18": _plan, "T19": _plan}
ROOMS |= {"T04": _referrals, "T69": _care, "T70": _care, "T74": _care}


def lives(clock: Clock, seed: int, count: int) -> Tables:
    """The facts of some invented children, drawn for one clock."""
    random = Random(seed)
    tables: Tables = {}
    for child in range(1, count + 1):
        ROOMS.get(clock.code, _anything)(_Life(random, child, clock, tables))
    assert rules.law()
    for rows in tables.values():
        random.shuffle(rows)
    return tables
