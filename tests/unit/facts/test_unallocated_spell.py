"""Times with no worker and what follows from them, against a reading day by day in plain Python."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import polars as pl
import pytest

from keepsight.boards import raising
from keepsight.boards.raising import with_what_follows
from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.evaluator import rounds
from keepsight.facts.workforce import unallocated_spell as unit
from keepsight.facts.workforce.unallocated import TABLES as UNALLOCATED_TABLES
from keepsight.facts.workforce.unallocated import unallocated
from keepsight.facts.workforce.unallocated_spell import (
    OUT_OF,
    UNALLOCATED_SPELL,
    unallocated_spells,
)
from keepsight.facts.workforce.without_worker import without_worker
from keepsight.law.council import Council
from tests.unit.facts.made_facts import all_covered, frames
from tests.unit.facts.test_without_worker import DAYS, FIRST, Life, as_frames, drawn_lives, reading

ONE = timedelta(1)
#: The last day of the reading, on which everything is told.
LAST = FIRST + timedelta(DAYS - 1)
Visits = dict[int, list[date]]


def drawn_visits(lives: dict[int, Life], seed: int) -> Visits:
    draw = random.Random(seed)
    return {
        child: [FIRST + timedelta(draw.randrange(-40, DAYS)) for _ in range(draw.randrange(4))]
        for child in lives
    }


def made_of(lives: dict[int, Life], visits: Visits) -> dict[str, pl.DataFrame]:
    seen = [
        {"child": child, "visited_on": day, "seen": True, "kind_code": "cin"}
        for child, days in visits.items()
        for day in days
    ]
    return {**as_frames(lives), **frames(("unallocated_review",), visit=seen)}


def runs_of(life: Life) -> list[tuple[date, date | None]]:
    """First days without a worker and the days on which there was one again, None: not by the last day."""
    found: list[tuple[date, date | None]] = []
    began = None
    for day, wrong in reading(life).items():
        if wrong and began is None:
            began = day
        if not wrong and began is not None:
            found.append((began, day))
            began = None
    return [*found, (began, None)] if began is not None else found


def expected(lives: dict[int, Life], visits: Visits) -> list[tuple[Any, ...]]:
    rows = []
    for child, life in lives.items():
        for began, ended in runs_of(life):
            before = [day for day in visits[child] if day <= began]
            by = max(began, max(before) + timedelta(weeks=4)) if before else None
            rows.append((child, began, ended, by))
    return sorted(rows, key=lambda row: row[:2])


def computed(lives: dict[int, Life], visits: Visits) -> list[tuple[Any, ...]]:
    spells = unallocated_spells(made_of(lives, visits)).filter(pl.col("from_on") <= LAST)
    ended = pl.when(pl.col("until_on") <= LAST).then("until_on")
    rows = spells.select("child", "from_on", ended.alias("until_on"), "see_by_on").rows()
    return sorted(rows, key=lambda row: row[:2])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_agrees_with_the_reading_day_by_day(seed: int) -> None:
    lives = drawn_lives(200, seed)
    visits = drawn_visits(lives, seed)
    said = computed(lives, visits)
    assert said == expected(lives, visits) and len(said) > 100


@pytest.mark.parametrize("name", ["_seen", "_allowed", "without_worker"])
def test_a_planted_fault_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lives = drawn_lives(200, 7)
    visits = drawn_visits(lives, 7)
    whole = without_worker(made_of(lives, visits))
    first_only = whole.unique("child", keep="first", maintain_order=True)
    broken = {
        "_seen": lambda facts, spells: spells.select("run", seen_on=pl.col("from_on")),
        "_allowed": lambda: "5w",
        "without_worker": lambda facts: first_only,
    }
    monkeypatch.setattr(unit, name, broken[name])
    assert computed(lives, visits) != expected(lives, visits)


def test_a_spell_is_worked_out_of_what_the_table_names() -> None:
    lives = drawn_lives(50, 5)
    made = made_of(lives, drawn_visits(lives, 5))
    assert UNALLOCATED_SPELL.worked_out is not None
    lazily = UNALLOCATED_SPELL.worked_out({code: made[code].lazy() for code in OUT_OF}).collect()
    assert lazily.equals(unallocated_spells(made))
    assert lazily["id"].is_unique().all()


def test_a_child_whom_nobody_was_ever_given_has_the_clock_too() -> None:
    """Where the first table is empty, as it is for such a child alone, its row is worked out all the same."""
    codes = {event.table for clock in all_clocks() for event in (*clock.stops,)}
    made = frames(
        (*UNALLOCATED_TABLES, "unallocated_review"),
        coverage=[
            *all_covered(),
            {"table": "unallocated_review", "whole": True, "whom": "all"},
            {"table": "visit", "whole": True, "whom": "all"},
            {"table": "episode_of_need", "whole": True, "whom": "all"},
        ],
        episode_of_need=[{"child": 1, "started_on": date(2024, 3, 4)}],
    )
    found = rounds(made, as_at=date(2024, 3, 20)).filter(pl.col("clock").is_in(["T117", "T118"]))
    due = dict(found.filter(pl.col("child") == 1).select("clock", "due_on").rows())
    assert due == {"T117": date(2024, 3, 13), "T118": date(2024, 4, 3)}
    assert "unallocated_review" in codes


def test_by_the_minute_the_grace_is_still_running_or_over() -> None:
    made = frames(
        UNALLOCATED_TABLES,
        coverage=all_covered(),
        episode_of_need=[
            {
                "child": 1,
                "started_on": date(2024, 3, 4),
                "accepted_at": datetime(2024, 3, 4, 16, 20, tzinfo=UTC),
            }
        ],
    )
    day, up = date(2024, 3, 5), datetime(2024, 3, 5, 16, 20, tzinfo=UTC)
    assert unallocated(made, as_at=day, at=up - timedelta(seconds=1)).is_empty()
    assert unallocated(made, as_at=day, at=up).height == 1
    assert unallocated(made, as_at=day).height == 1


# --- when it goes up ----------------------------------------------------------------------------


def goes_up(since: date, began: date, open_as: list[str]) -> tuple[date, date]:
    """To a service manager and to a head of service: the standard's fourteen days, or at once."""
    days = 0 if {"protection_plan", "looked_after"} & set(open_as) else 14
    return max(since + timedelta(days), began), max(since + timedelta(14), began)


def what_follows(lives: dict[int, Life]) -> pl.DataFrame:
    made = made_of(lives, {})
    nothing = pl.DataFrame(schema={"child": pl.Int64, "clock": pl.String, "due_on": pl.Date})
    return with_what_follows(without_worker(made), made, nothing, Council(), LAST)


def wrong_days(lives: dict[int, Life]) -> list[dict[str, Any]]:
    return [
        row
        for row in what_follows(lives).to_dicts()
        if (row["raised_on"], row["raised_to_head_on"])
        != goes_up(row["since"], row["from_on"], row["open_as"])
    ]


def test_it_goes_up_after_the_days_of_the_standard_and_a_fault_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lives = drawn_lives(300, 4)
    assert what_follows(lives).height > 100 and wrong_days(lives) == []
    monkeypatch.setattr(raising, "ALWAYS_A_WORKER", ("protection_plan",))
    assert wrong_days(lives)
