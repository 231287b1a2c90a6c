"""How long the clocks take: all of them over a council's facts in memory, and over one child's."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import date
from statistics import median

import numpy as np
import polars as pl

from keepsight.clocks.evaluator import readings
from keepsight.facts.tables import fact_tables
from keepsight.law.working_days import add_working_days

AS_AT = date(2026, 3, 31)
SEED = 20260331
DAY = 24 * 60 * 60 * 1_000_000  # microseconds
#: Children; each has 15 facts on average.
SIZES = (20_000, 60_000, 180_000)


class _Council:
    """Facts of invented children: dates that mostly keep to the limits and sometimes do not."""

    def __init__(self, children: int) -> None:
        self.random = np.random.default_rng(SEED)
        self.children = np.arange(1, children + 1)
        self.facts: dict[str, pl.DataFrame] = {}
        self.next_id = 1

    def some(self, share: float) -> np.ndarray:
        return self.children[self.random.random(len(self.children)) < share]

    def dates(self, count: int, first: str = "2023-04-01", days: int = 1090) -> np.ndarray:
        return np.datetime64(first, "D") + self.random.integers(0, days, count)

    def ends(self, starts: np.ndarray, mean: int, open_share: float) -> np.ndarray:
        """Ends some days after the starts; open ones, and those to come, are not a time."""
        ends = starts + self.random.integers(1, 2 * mean, len(starts))
        still = (self.random.random(len(starts)) < open_share) | (ends > np.datetime64(AS_AT))
        return np.where(still, np.datetime64("NaT"), ends)

    def add(self, code: str, child: np.ndarray, **columns: np.ndarray) -> np.ndarray:
        """A table of facts; gives the ids of its rows."""
        ids = np.arange(self.next_id, self.next_id + len(child))
        self.next_id += len(child)
        schema = fact_tables()[code].schema
        happened = np.asarray(columns[fact_tables()[code].happened], dtype="datetime64[us]")
        recorded = happened.astype(np.int64) + self.random.integers(0, 10, len(child)) * DAY
        given = {
            "id": ids,
            "child": child,
            "recorded_at": recorded,
            **columns,
        }
        self.facts[code] = pl.DataFrame(
            [
                pl.Series(name, given[name]).cast(dtype)
                if name in given
                else pl.repeat(None, len(child), dtype=dtype, eager=True).alias(name)
                for name, dtype in schema.items()
            ]
        )
        return ids


def made_up_facts(children: int) -> Mapping[str, pl.DataFrame]:
    """Facts of so many invented children, about fifteen each."""
    council = _Council(children)
    need(council)
    protection(council)
    care(council)
    return council.facts


def need(council: _Council) -> None:
    """Episodes, assessments and allocations."""
    child = np.concatenate([council.children, council.some(0.4)])
    start = council.dates(len(child))
    end = council.ends(start, 150, 0.3)
    episode = council.add("episode_of_need", child, started_on=start, ended_on=end)
    done = start + council.random.integers(5, 90, len(child))
    done = np.where(done > np.datetime64(AS_AT), np.datetime64("NaT"), done)
    council.add(
        "assessment",
        child,
        episode=episode,
        started_on=start + council.random.integers(0, 4, len(child)),
        authorised_on=done,
        episode_ended_on=end,
    )
    held = np.repeat(child, 3)
    council.add(
        "allocation",
        held,
        worker=council.random.integers(1, 400, len(held)),
        role_code=np.full(len(held), "lead"),
        started_on=np.repeat(start, 3) + council.random.integers(0, 30, len(held)),
    )


def protection(council: _Council) -> None:
    """Enquiries, conferences, plans and what a plan asks for."""
    child = council.some(0.3)
    start = council.dates(len(child))
    enquiry = council.add("section_47_enquiry", child, started_on=start)
    on = np.asarray(add_working_days(start, council.random.integers(5, 25, len(child))))
    council.add(
        "conference", child, enquiry=enquiry, kind_code=np.full(len(child), "initial"), held_on=on
    )
    planned = council.random.random(len(child)) < 0.7
    child, on = child[planned], on[planned]
    end = council.ends(on, 200, 0.3)
    plan = council.add("protection_plan", child, started_on=on, ended_on=end)
    for code, many, apart in (("core_group", 4, 35), ("protection_plan_review", 2, 120)):
        first = np.repeat(on, many) + np.tile(np.arange(1, many + 1), len(on)) * apart
        shaken = first + council.random.integers(-15, 16, len(first))
        council.add(code, np.repeat(child, many), plan=np.repeat(plan, many), held_on=shaken)
    visits(council, child, on)


def visits(council: _Council, child: np.ndarray, begin: np.ndarray) -> None:
    """Visits under plans, every other week."""
    many = 23
    on = np.repeat(begin, many) + np.tile(np.arange(1, many + 1), len(begin)) * 13
    on = on + council.random.integers(-4, 5, len(on))
    council.add(
        "visit",
        np.repeat(child, many),
        visited_on=on,
        seen=council.random.random(len(on)) < 0.9,
        kind_code=np.full(len(on), "cp"),
    )


def care(council: _Council) -> None:
    """Periods of care, placements, episodes and reviews."""
    child = council.some(0.15)
    start = council.dates(len(child))
    end = council.ends(start, 400, 0.5)
    period = council.add("period_of_care", child, started_on=start, ended_on=end)
    kind = council.random.choice(["U1", "U6", "P1", "K2"], len(child))
    placement = council.add(
        "placement", child, period=period, started_on=start, ended_on=end, type_code=kind
    )
    council.add(
        "care_episode",
        child,
        period=period,
        placement=placement,
        started_on=start,
        ended_on=end,
        legal_status_code=council.random.choice(["C1", "C2", "V2"], len(child)),
        placement_type_code=kind,
    )
    many = 4
    held = np.repeat(start, many) + np.tile([20, 110, 290, 470], len(start))
    held = held + council.random.integers(-10, 20, len(held))
    council.add(
        "care_review",
        np.repeat(child, many),
        period=np.repeat(period, many),
        held_on=held,
        period_started_on=np.repeat(start, many),
        period_ended_on=np.repeat(end, many),
    )


def of_one_child(facts: Mapping[str, pl.DataFrame], child: int) -> Mapping[str, pl.DataFrame]:
    """The facts of one child."""
    return {code: frame.filter(pl.col("child") == child) for code, frame in facts.items()}


def seconds(facts: Mapping[str, pl.DataFrame], times: int) -> float:
    """Median CPU seconds from facts to readings."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        readings(facts, as_at=AS_AT)
        taken.append(time.process_time() - before)
    return median(taken)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget) of each number; the growth is that of each step in size."""
    before = 0.0
    for size in sizes:
        facts = made_up_facts(size)
        rows = sum(frame.height for frame in facts.values())
        readings(facts, as_at=AS_AT)
        taken = seconds(facts, 5)
        step = size / sizes[0]
        yield f"clocks, {size} children, {rows} facts", taken, "s", 0.3 * step
        if before:
            yield f"clocks, growth to {size} children", taken / before, "times", 3.3
        else:
            one = of_one_child(facts, int(facts["placement"]["child"][0]))
            yield "clocks, one child, facts to readings", seconds(one, 200) * 1000, "ms", 5.0
        before = taken


if __name__ == "__main__":
    for name, value, unit, budget in measure():
        print(f"{name}: {value:.3f} {unit} (budget {budget})")
