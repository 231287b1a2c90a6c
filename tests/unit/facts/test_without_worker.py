"""Children with no worker: the five kinds by example, and against a day-by-day reading in Python."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.facts.need.open_as import open_as
from keepsight.facts.workforce import why_no_worker, worker_spell
from keepsight.facts.workforce import without_worker as unit
from keepsight.facts.workforce.unallocated import TABLES, unallocated
from keepsight.facts.workforce.without_worker import KIND_OF, without_worker
from tests.unit.facts.made_facts import Row, all_covered, frames

OPEN = {"child": 1, "started_on": date(2024, 3, 4)}  # a Monday
WORKERS = [
    {"id": 1, "registration_number": "SW1"},
    {"id": 2, "registration_number": "SW2"},
    {"id": 3, "registration_number": "SW3"},
]


def found(**rows: list[Row]) -> list[dict[str, Any]]:
    rows = {"coverage": all_covered(), "worker": WORKERS, "episode_of_need": [OPEN], **rows}
    return without_worker(frames(TABLES, **rows)).to_dicts()


def lead(worker: int | None, start: date | None, end: date | None = None, **more: Any) -> Row:
    return {
        "child": 1,
        "worker": worker,
        "role_code": "lead",
        "started_on": start,
        "ended_on": end,
        **more,
    }


def brief(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(r["kind"], r["because"], r["from_on"], r["until_on"], r["since"]) for r in rows]


D = date


def test_never_allocated_after_the_grace() -> None:
    rows = found()
    # Only the day is known: 24 hours from its end, so the 6th is the first day without a worker;
    # the child has had none since the 4th.
    assert brief(rows) == [("U1", "never_allocated", D(2024, 3, 6), None, D(2024, 3, 4))]
    assert rows[0]["open_as"] == ["episode_of_need"]


def test_the_grace_runs_from_the_moment_of_acceptance() -> None:
    accepted = datetime(2024, 3, 4, 16, 0, tzinfo=UTC)
    rows = found(
        referral=[],
        episode_of_need=[{**OPEN, "accepted_at": accepted}],
        allocation=[lead(1, D(2024, 3, 8))],
    )
    assert brief(rows) == [
        ("U1", "never_allocated", D(2024, 3, 5), D(2024, 3, 8), D(2024, 3, 4)),
    ]


def test_allocated_within_the_grace_is_no_interval() -> None:
    assert found(allocation=[lead(1, D(2024, 3, 5))]) == []


def test_allocation_ended_without_successor() -> None:
    rows = found(
        allocation=[lead(1, D(2024, 3, 4), D(2024, 3, 15), end_reason_code="worker_moved", team=7)]
    )
    # The 15th is the last day with a worker.
    assert brief(rows) == [("U2", "allocation_ended", D(2024, 3, 16), None, D(2024, 3, 16))]
    assert rows[0]["because_worker"] == rows[0]["last_worker"] == 1
    assert rows[0]["because_reason"] == "worker_moved"
    assert rows[0]["team"] == 7


@pytest.mark.parametrize("next_day", [D(2024, 3, 15), D(2024, 3, 16)])
def test_a_successor_on_the_day_or_the_next_leaves_no_gap(next_day: date) -> None:
    assert found(allocation=[lead(1, D(2024, 3, 4), D(2024, 3, 15)), lead(2, next_day)]) == []


def test_an_allocation_of_an_earlier_time_does_not_make_it_ended() -> None:
    rows = found(
        episode_of_need=[
            {"child": 1, "started_on": D(2023, 1, 2), "ended_on": D(2023, 6, 1)},
            OPEN,
        ],
        allocation=[lead(2, D(2023, 1, 2), D(2023, 6, 1))],
    )
    assert [r["because"] for r in rows] == ["never_allocated"]
    assert rows[0]["last_worker"] == 2


def test_a_worker_who_left_and_one_who_will() -> None:
    rows = found(
        worker=[{**WORKERS[0], "ended_on": D(2024, 3, 29)}],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert brief(rows) == [("U3", "worker_left", D(2024, 3, 30), None, D(2024, 3, 30))]
    known_ahead = frames(
        TABLES,
        coverage=all_covered(),
        episode_of_need=[OPEN],
        worker=[{**WORKERS[0], "ended_on": D(2024, 3, 29)}],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert unallocated(known_ahead, as_at=D(2024, 3, 29)).is_empty()  # the last day, in post
    assert unallocated(known_ahead, as_at=D(2024, 3, 30)).height == 1
    assert without_worker(known_ahead, as_at=D(2024, 3, 29)).is_empty()


def test_registration_lapsed() -> None:
    rows = found(
        worker=[{**WORKERS[0], "registered_until": D(2024, 11, 30)}],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert brief(rows) == [("U3", "registration_lapsed", D(2024, 12, 1), None, D(2024, 12, 1))]


def test_absent_over_ten_working_days() -> None:
    away = {"worker": 1, "started_on": D(2024, 3, 18), "reason_code": "sickness"}
    allocated = [lead(1, D(2024, 3, 4))]
    # From Monday 18 March the tenth working day is 3 April: 29 March and 1 April are Easter.
    rows = found(absence=[away], allocation=allocated)
    assert brief(rows) == [("U3", "worker_absent", D(2024, 4, 4), None, D(2024, 4, 4))]
    assert rows[0]["because_reason"] == "sickness"
    assert found(absence=[{**away, "ended_on": D(2024, 4, 3)}], allocation=allocated) == []
    assert found(absence=[{**away, "cover": 2}], allocation=allocated) == []


def test_cover_that_leaves_covers_no_longer() -> None:
    rows = found(
        worker=[WORKERS[0], {**WORKERS[1], "ended_on": D(2024, 4, 30)}],
        absence=[{"worker": 1, "started_on": D(2024, 3, 18), "cover": 2}],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert brief(rows) == [("U3", "worker_absent", D(2024, 5, 1), None, D(2024, 5, 1))]


def test_suspended_from_the_first_day() -> None:
    rows = found(
        absence=[{"worker": 1, "started_on": D(2024, 3, 18), "reason_code": "suspended"}],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert brief(rows) == [("U3", "worker_suspended", D(2024, 3, 18), None, D(2024, 3, 18))]


@pytest.mark.parametrize(
    ("team", "because"),
    [(1, "held_by_team"), (2, "held_by_duty"), (3, "held_by_pool"), (None, "held_by_pool")],
)
def test_held_by_a_team_duty_or_a_pool(team: int | None, because: str) -> None:
    rows = found(
        team=[
            {"id": 1, "kind_code": "team"},
            {"id": 2, "kind_code": "duty"},
            {"id": 3, "kind_code": "pool"},
        ],
        allocation=[lead(None, D(2024, 3, 4), team=team)],
    )
    assert brief(rows) == [("U4", because, D(2024, 3, 6), None, D(2024, 3, 4))]
    assert rows[0]["because_team"] == team


def test_held_by_a_manager_from_the_day_they_became_one() -> None:
    rows = found(
        role_held=[
            {"worker": 1, "level": 30, "started_on": D(2020, 1, 1), "ended_on": D(2024, 3, 31)},
            {"worker": 1, "level": 40, "started_on": D(2024, 4, 1)},
        ],
        allocation=[lead(1, D(2024, 3, 4))],
    )
    assert brief(rows) == [("U4", "held_by_manager", D(2024, 4, 1), None, D(2024, 4, 1))]


def test_unqualified_only_while_the_child_is_at_risk_or_looked_after() -> None:
    plan = {"child": 1, "started_on": D(2024, 4, 10), "ended_on": D(2024, 6, 3)}
    level = [{"worker": 1, "level": 10, "started_on": D(2020, 1, 1)}]
    allocated = [lead(1, D(2024, 3, 4))]
    rows = found(role_held=level, allocation=allocated, protection_plan=[plan])
    assert brief(rows) == [
        ("U5", "not_qualified", D(2024, 4, 10), D(2024, 6, 3), D(2024, 4, 10)),
    ]
    assert rows[0]["open_as"] == ["protection_plan", "episode_of_need"]


def test_no_registration_number_counts_only_where_the_source_carries_them() -> None:
    plan = {"child": 1, "started_on": D(2024, 3, 4)}
    allocated = [lead(1, D(2024, 3, 4))]
    without = {"id": 1, "registration_number": None}
    rows = found(worker=[without, WORKERS[1]], allocation=allocated, protection_plan=[plan])
    assert [r["because"] for r in rows] == ["not_qualified"]
    assert found(worker=[without], allocation=allocated, protection_plan=[plan]) == []


def test_newly_qualified_on_a_protection_plan_needs_a_co_worker() -> None:
    rows = found(
        role_held=[{"worker": 1, "level": 20}],
        protection_plan=[{"child": 1, "started_on": D(2024, 3, 4)}],
        allocation=[
            lead(1, D(2024, 3, 4)),
            lead(2, D(2024, 3, 20), D(2024, 4, 19), role_code="co_worker"),
        ],
    )
    assert brief(rows) == [
        ("U5", "newly_qualified_alone", D(2024, 3, 6), D(2024, 3, 20), D(2024, 3, 4)),
        ("U5", "newly_qualified_alone", D(2024, 4, 20), None, D(2024, 4, 20)),
    ]


def test_a_care_leaver_is_held_by_a_personal_adviser_and_a_child_is_not() -> None:
    adviser = [lead(1, D(2024, 3, 4), role_code="personal_adviser")]
    leaver = {"child": 1, "known_on": D(2024, 3, 4), "eligibility_code": "former_relevant"}
    born = [{"child": 1, "id": 1, "born_on": D(2005, 9, 1)}]
    assert found(episode_of_need=[], care_leaver=[leaver], person=born, allocation=adviser) == []
    assert [r["kind"] for r in found(allocation=adviser)] == ["U1"]
    rows = found(episode_of_need=[], care_leaver=[leaver], person=born)
    assert rows[0]["until_on"] == D(2026, 9, 1)  # the 21st birthday


def test_one_run_of_several_reasons_has_one_beginning() -> None:
    rows = found(
        worker=[{**WORKERS[0], "ended_on": D(2024, 3, 29)}],
        allocation=[lead(1, D(2024, 3, 4), D(2024, 4, 12))],
    )
    assert brief(rows) == [
        ("U3", "worker_left", D(2024, 3, 30), D(2024, 4, 13), D(2024, 3, 30)),
        ("U2", "allocation_ended", D(2024, 4, 13), None, D(2024, 3, 30)),
    ]


def test_nothing_is_said_of_a_child_whose_allocations_no_source_holds() -> None:
    made = frames(TABLES, episode_of_need=[OPEN], worker=WORKERS)
    assert without_worker(made).is_empty()
    [row] = unallocated(made, as_at=D(2024, 3, 31)).to_dicts()
    assert (row["state"], row["missing"], row["since"]) == ("cannot_be_told", "allocation", None)


def test_only_the_children_on_a_list_can_be_told() -> None:
    made = frames(
        TABLES,
        episode_of_need=[OPEN, {**OPEN, "child": 2}],
        coverage=[
            {
                "table": "allocation",
                "whole": False,
                "whom": "listed",
                "from_on": D(2024, 1, 1),
                "to_on": D(2024, 3, 29),
                "source": "annex_a",
            }
        ],
        covered_children=[
            {"table": "allocation", "child": 1, "source": "annex_a", "listed_on": D(2024, 3, 29)}
        ],
    )
    rows = {row["child"]: row for row in unallocated(made, as_at=D(2024, 3, 31)).to_dicts()}
    assert rows[1]["state"] == "unallocated"
    assert rows[1]["since"] == D(2024, 3, 29)  # what was before, the list does not say
    assert rows[2]["state"] == "cannot_be_told"


def test_an_undated_allocation_stands_until_the_next_list_that_does_not_name_it() -> None:
    def read(second: bool) -> list[tuple[str, date]]:
        days = [D(2024, 3, 29), D(2024, 9, 30)][: 1 + second]
        lists = [
            {"table": "allocation", "child": 1, "source": "annex_a", "listed_on": day}
            for day in days
        ]
        latest = {"table": "allocation", "whole": False, "whom": "listed", "source": "annex_a"}
        made = frames(
            TABLES,
            worker=WORKERS,
            episode_of_need=[OPEN],
            allocation=[lead(1, None, source="annex_a", held_on=D(2024, 3, 29))],
            coverage=[{**latest, "from_on": day, "to_on": day} for day in days],
            covered_children=lists,
        )
        return unallocated(made, as_at=D(2024, 10, 1)).select("because", "since").rows()

    assert read(second=False) == []
    assert read(second=True) == [("allocation_ended", D(2024, 9, 30))]


def test_a_source_of_looked_after_children_tells_of_them_alone() -> None:
    made = frames(
        TABLES,
        episode_of_need=[OPEN, {**OPEN, "child": 2}],
        period_of_care=[{"child": 1, "started_on": D(2024, 3, 4)}],
        coverage=[{"table": "allocation", "whole": True, "whom": "looked_after"}],
    )
    states = unallocated(made, as_at=D(2024, 3, 31)).select("child", "state").rows()
    assert states == [(1, "unallocated"), (2, "cannot_be_told")]


def test_the_list_is_riskiest_first_then_longest() -> None:
    made = frames(
        TABLES,
        coverage=all_covered(),
        episode_of_need=[
            {"child": 1, "started_on": D(2023, 5, 1)},
            {"child": 2, "started_on": D(2024, 2, 1)},
            {"child": 3, "started_on": D(2024, 1, 1)},
        ],
        protection_plan=[
            {"child": 2, "started_on": D(2024, 3, 1)},
            {"child": 3, "started_on": D(2024, 3, 1)},
        ],
        visit=[
            {"child": 3, "visited_on": D(2024, 3, 12), "seen": True, "kind_code": "cp"},
            {"child": 3, "visited_on": D(2024, 3, 20), "seen": False, "kind_code": "cp"},
        ],
    )
    rows = unallocated(made, as_at=D(2024, 3, 29)).to_dicts()
    assert [row["child"] for row in rows] == [3, 2, 1]
    assert rows[0]["last_seen_on"] == D(2024, 3, 12)
    # From Monday 1 January 2024 to Good Friday, 29 March.
    assert rows[0]["working_days"] == 63


def test_known_on_an_earlier_day_an_allocation_entered_late_is_not_there() -> None:
    made = frames(
        TABLES,
        coverage=all_covered(),
        worker=WORKERS,
        episode_of_need=[OPEN],
        allocation=[lead(1, D(2024, 3, 4), recorded_at=datetime(2024, 3, 20, 9, tzinfo=UTC))],
    )
    assert unallocated(made, as_at=D(2024, 3, 19), known_on=D(2024, 3, 19)).height == 1
    assert unallocated(made, as_at=D(2024, 3, 19)).is_empty()


# --- against a reading day by day ---------------------------------------------------------------

FIRST = D(2024, 3, 1)
DAYS = 70
Life = dict[str, list[dict[str, Any]]]
Days = dict[date, "tuple[Any, ...] | None"]
EASTER = [D(2024, 3, 29), D(2024, 4, 1), D(2024, 5, 6)]


def reading(life: Life) -> Days:
    """What is wrong on each day for one child: (kind, because, worker), None: nothing."""
    return {day: _on(day, life) for day in (FIRST + timedelta(n) for n in range(DAYS))}


def _spells(rows: Life) -> Iterator[tuple[str, date, date]]:
    far = D(2999, 1, 1)
    for table, kind in (
        ("protection_plan", "protection_plan"),
        ("period_of_care", "looked_after"),
        ("episode_of_need", "episode_of_need"),
        ("legal_status", "court"),
        ("proceedings", "court"),
    ):
        for row in rows[table]:
            begun = row["issued_on" if table == "proceedings" else "started_on"]
            if (row["ended_on"] or far) > begun:
                yield kind, begun, row["ended_on"] or far


def _on(day: date, rows: Life) -> tuple[Any, ...] | None:
    spells = list(_spells(rows))
    kinds = {kind for kind, start, end in spells if start <= day < end}
    if not kinds:
        return None
    opened = day
    while any(start <= opened - timedelta(1) < end for _, start, end in spells) or any(
        start < opened <= end for _, start, end in spells
    ):
        opened -= timedelta(1)
    if day < opened + timedelta(2):
        return None
    leads = [a for a in rows["allocation"] if a["role_code"] == "lead"]
    live = [a for a in leads if a["started_on"] <= day <= (a["ended_on"] or day)]
    if live:
        live.sort(key=lambda a: (a["started_on"], a["id"]))
        wrong = [_wrong(day, a, kinds, rows) for a in live]
        if None in wrong:
            return None
        return KIND_OF[wrong[-1] or ""], wrong[-1], live[-1]["worker"]
    ended = [
        a
        for a in leads
        if a["started_on"] <= day and a["ended_on"] and opened <= a["ended_on"] < day
    ]
    if ended:
        last = max(ended, key=lambda a: (a["ended_on"], a["id"]))
        return "U2", "allocation_ended", last["worker"]
    return "U1", "never_allocated", None


def _cannot(day: date, number: int, rows: Life) -> str | None:
    worker = next(w for w in rows["worker"] if w["id"] == number)
    if worker["ended_on"] and worker["ended_on"] < day:
        return "worker_left"
    if worker["registered_until"] and worker["registered_until"] < day:
        return "registration_lapsed"
    away = [
        a
        for a in rows["absence"]
        if a["worker"] == worker["id"] and a["started_on"] <= day <= (a["ended_on"] or day)
    ]
    if any(a["reason_code"] == "suspended" for a in away):
        return "worker_suspended"
    for a in away:
        gone = 0
        one = a["started_on"]
        while one < day:
            one += timedelta(1)
            gone += one.weekday() < 5 and one not in EASTER
        still_tenth = gone == 10 and (day.weekday() > 4 or day in EASTER)
        cover = next((w for w in rows["worker"] if w["id"] == a["cover"]), None)
        if (gone > 10 or still_tenth) and (
            cover is None or (cover["ended_on"] and cover["ended_on"] < day)
        ):
            return "worker_absent"
    return None


def _wrong(day: date, held: Any, kinds: set[str], rows: Life) -> str | None:
    if held["worker"] is None:
        return "held_by_pool" if held["team"] is None else "held_by_team"
    worker = next(w for w in rows["worker"] if w["id"] == held["worker"])
    if cannot := _cannot(day, worker["id"], rows):
        return cannot
    roles = [
        r["level"]
        for r in rows["role_held"]
        if r["worker"] == worker["id"] and r["started_on"] <= day <= (r["ended_on"] or day)
    ]
    level = max(roles, default=None)
    if level is not None and level >= 40:
        return "held_by_manager"
    unqualified = (level is not None and level < 20) or worker["registration_number"] is None
    if unqualified and kinds & {"protection_plan", "looked_after", "section_47"}:
        return "not_qualified"
    helped = any(
        a["role_code"] == "co_worker"
        and a["worker"] not in (None, worker["id"])
        and a["started_on"] <= day <= (a["ended_on"] or day)
        and not _cannot(day, a["worker"], rows)
        for a in rows["allocation"]
    )
    if level == 20 and not helped and kinds & {"protection_plan", "court"}:
        return "newly_qualified_alone"
    return None


def drawn_life(child: int, draw: random.Random) -> Life:
    """One child and three workers: few rows, dates close together and copied from each other."""
    dates = [FIRST + timedelta(draw.randrange(DAYS - 10)) for _ in range(4)]
    first = child * 10

    def day() -> date:
        return draw.choice(dates) + timedelta(draw.choice([-1, 0, 0, 0, 1, 3, 14]))

    def rows(most: int, **more: list[Any]) -> list[dict[str, Any]]:
        made = []
        for n in range(draw.randint(0, most)):
            ends = max(day(), start) if (start := day()) and draw.random() < 0.5 else None
            row = {"id": first + n, "child": child, "started_on": start, "ended_on": ends}
            made.append(row | {name: draw.choice(values) for name, values in more.items()})
        return made

    def worker(n: int) -> dict[str, Any]:
        return {
            "id": first + n,
            "registration_number": draw.choice(["SW", "SW", "SW", None]),
            "ended_on": draw.choice([None, None, day()]),
            "registered_until": draw.choice([None, None, None, day()]),
        }

    workers = [first, first + 1, first + 2]
    nobody = {"child": None}
    return {
        "worker": [worker(n) for n in range(3)],
        "episode_of_need": rows(2),
        "protection_plan": rows(1),
        "period_of_care": rows(1),
        "legal_status": rows(1, status_code=["C1"]),
        "proceedings": [
            {**row, "issued_on": begun} for row in rows(1) if (begun := row.pop("started_on"))
        ],
        "allocation": rows(
            4,
            worker=[*workers, first, first, None],
            team=[None, 5],
            role_code=["lead", "lead", "lead", "co_worker"],
        ),
        "absence": [
            row | nobody
            for row in rows(
                1, worker=workers, reason_code=["sickness", "suspended"], cover=[None, first + 1]
            )
        ],
        "role_held": [row | nobody for row in rows(2, worker=workers, level=[10, 20, 30, 40])],
    }


def drawn_lives(many: int, seed: int) -> dict[int, Life]:
    draw = random.Random(seed)
    return {child: drawn_life(child, draw) for child in range(1, many + 1)}


def as_frames(lives: dict[int, Life]) -> dict[str, pl.DataFrame]:
    together: Life = {}
    for life in lives.values():
        for code, rows in life.items():
            together.setdefault(code, []).extend(rows)
    # One more worker, so that the source carries registration numbers.
    together["worker"] = [*together.get("worker", []), {"id": 1, "registration_number": "SW"}]
    together["team"] = [{"id": 5, "kind_code": "team"}]
    return frames(TABLES, coverage=all_covered(), **together)


def by_day(intervals: pl.DataFrame, lives: dict[int, Life]) -> dict[int, Days]:
    said: dict[int, Days] = {
        child: {FIRST + timedelta(n): None for n in range(DAYS)} for child in lives
    }
    for row in intervals.to_dicts():
        for day, before in said[row["child"]].items():
            if row["from_on"] <= day < (row["until_on"] or D.max):
                assert before is None, "two intervals on one day"
                worker = row["because_worker"]
                said[row["child"]][day] = (row["kind"], row["because"], worker)
    return said


def first_difference(lives: dict[int, Life]) -> tuple[Any, ...] | None:
    """A life on which the intervals and the reading day by day differ, and where."""
    said = by_day(without_worker(as_frames(lives)), lives)
    for child, life in lives.items():
        for day, read in reading(life).items():
            if said[child][day] != read:
                return day, read, said[child][day], life
    return None


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 10**9))
def test_agrees_with_the_reading_day_by_day(seed: int) -> None:
    assert first_difference(drawn_lives(150, seed)) is None


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**9), st.integers(0, DAYS))
def test_a_kept_interval_holds_on_any_day(seed: int, later: int) -> None:
    """What is read as at a day is what the intervals kept earlier say of that day."""
    made, day = as_frames(drawn_lives(100, seed)), FIRST + timedelta(later)
    kept = without_worker(made).filter(
        pl.col("from_on") <= day, (pl.col("until_on") > day).fill_null(True)
    )
    columns = ["child", "kind", "because", "because_worker", "since", "open_as", "team"]
    listed = unallocated(made, as_at=day).select(columns).sort("child")
    assert listed.equals(kept.select(columns).sort("child"))


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**9))
def test_another_childs_life_and_the_order_of_rows_change_nothing(seed: int) -> None:
    lives = drawn_lives(40, seed)
    made = {code: frame.reverse() for code, frame in as_frames(lives).items()}
    together = without_worker(made)
    for child in (1, 20, 40):
        alone = without_worker(as_frames({child: lives[child]}))
        assert together.filter(pl.col("child") == child).equals(alone)


def _none_is_away(absences: pl.DataFrame) -> pl.DataFrame:
    return absences.clear().select(
        "worker", pl.lit("worker_absent").alias("state"), "since", "until", "reason"
    )


@pytest.mark.parametrize(
    ("module", "name", "broken"),
    [
        (worker_spell, "ONE_DAY", pl.duration(days=0)),
        (unit, "ONE_DAY", pl.duration(days=0)),
        (why_no_worker, "MANAGER", 50),
        (why_no_worker, "NEWLY_QUALIFIED", 10),
        (why_no_worker, "QUALIFIED_ONLY", ("section_47",)),
        (why_no_worker, "NOT_ALONE", ("protection_plan",)),
        (why_no_worker, "CANNOT_HOLD", tuple(reversed(worker_spell.CANNOT_HOLD))),
        (worker_spell, "_away_too_long", _none_is_away),
    ],
)
def test_a_planted_fault_is_caught(
    module: Any, name: str, broken: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    lives = drawn_lives(400, seed=11)
    assert first_difference(lives) is None
    monkeypatch.setattr(module, name, broken)
    assert first_difference(lives) is not None


def test_twenty_thousand_children_in_well_under_a_second() -> None:
    random.seed(3)
    day = lambda: D(2020, 1, 1) + timedelta(random.randrange(2200))  # noqa: E731
    children = range(20_000)
    made = frames(
        TABLES,
        coverage=all_covered(),
        worker=[{"id": n, "registration_number": "SW"} for n in range(800)],
        role_held=[{"worker": n, "level": 30, "started_on": D(2019, 1, 1)} for n in range(800)],
        episode_of_need=[{"child": n, "started_on": day()} for n in children],
        protection_plan=[{"child": n, "started_on": day()} for n in range(0, 20_000, 5)],
        allocation=[
            {
                "child": n,
                "worker": n % 800,
                "role_code": "lead",
                "started_on": day(),
                "ended_on": day() if n % 3 else None,
            }
            for n in children
        ],
    )
    without_worker(made)
    began = time.process_time()
    without_worker(made)
    assert time.process_time() - began < 1.0


# --- in court -----------------------------------------------------------------------------------


def in_court(day: date, **rows: list[Any]) -> set[int]:
    """The children who are in court on a day."""
    opened = open_as(frames(TABLES, **rows), day)
    return set(opened.filter(pl.col("kind") == "court")["child"])


def test_open_proceedings_are_in_court_from_their_issue_to_their_end() -> None:
    rows = [
        {"child": 1, "issued_on": D(2024, 3, 4), "ended_on": D(2024, 3, 20)},
        {"child": 2, "issued_on": D(2024, 3, 4)},
        {"child": 3, "issued_on": None},
    ]
    assert in_court(D(2024, 3, 3), proceedings=rows) == set()
    assert in_court(D(2024, 3, 4), proceedings=rows) == {1, 2}
    assert in_court(D(2024, 3, 19), proceedings=rows) == {1, 2}
    assert in_court(D(2024, 3, 20), proceedings=rows) == {2}


def test_an_interim_order_and_proceedings_are_one_court() -> None:
    order = [
        {"child": 1, "status_code": "C1", "started_on": D(2024, 3, 6), "ended_on": D(2024, 3, 9)}
    ]
    case = [{"child": 1, "issued_on": D(2024, 3, 4), "ended_on": D(2024, 3, 20)}]
    for day in (4, 7, 10):
        assert in_court(D(2024, 3, day), legal_status=order, proceedings=case) == {1}
    assert in_court(D(2024, 3, 10), legal_status=order) == set()
