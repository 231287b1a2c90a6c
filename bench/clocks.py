"""How long the clocks take: all of them over a council's facts in memory, and over one child's."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Mapping
from datetime import date
from statistics import median

import numpy as np
import polars as pl

from keepsight.clocks.compiled import all_clocks, compile_clocks
from keepsight.clocks.evaluator import readings
from keepsight.facts.tables import fact_tables
from keepsight.kernel.clock import Clock
from keepsight.kernel.fact import Event
from keepsight.law.working_days import add_working_days
from tests.unit.clocks.conditions import conditions

AS_AT = date(2026, 3, 31)
SEED = 20260331
DAY = 24 * 60 * 60 * 1_000_000  # microseconds
#: Facts of each child, on average: of the tables that imports fill, and of all.
FEW, MANY = 15, 50
#: The clocks of the limits that the first imports already tell.
TWELVE = ("T04", "T08A", "T08B", "T12", "T16", "T18", "T19", "T69", "T70", "T74")
#: Children.
SIZES = (20_000, 60_000, 180_000)
A_COUNCIL, TEN_COUNCILS = 20_000, 200_000
#: Children read at once, where there are many.
AT_ONCE = 20_000
MEGABYTE = 1024
MOMENT = pl.Datetime("us", "UTC")


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
        days = columns[fact_tables()[code].happened or next(iter(columns))]
        happened = np.asarray(days if days.dtype.kind == "M" else self.dates(len(child)))
        happened = happened.astype("datetime64[us]")
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


def made_up_facts(children: int, of_each: int = 15) -> dict[str, pl.DataFrame]:
    """Facts of so many invented children, so many each; over fifteen, of every table and ten years."""
    council = _Council(children)
    need(council)
    protection(council)
    care(council)
    if of_each > FEW:
        everything(council, children * of_each)
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


def everything(council: _Council, facts_in_all: int) -> None:
    """Rows of every other table that a clock reads, so many that there are ``facts_in_all``."""
    tables: dict[str, list[Event]] = {}
    for event in compile_clocks(all_clocks()).events:
        if fact_tables()[event.table].worked_out is None:
            tables.setdefault(event.table, []).append(event)
    others = [code for code in tables if code not in council.facts]
    others.sort(key=lambda code: all(event.line != "id" for event in tables[code]))
    here = sum(frame.height for frame in council.facts.values())
    each = max((facts_in_all - here) // len(others), 1)
    rare = {event.table for clock in all_clocks() for event in moving(clock)}
    for code in others:
        filled(
            council,
            code,
            tables[code],
            1 if code == "person" else each // (20 * (code in rare) or 1),
        )


def moving(clock: Clock) -> list[Event]:
    """What puts a clock's date back; there is little of it in life."""
    return [*clock.pauses, *(one.decision for one in clock.extends)]


def filled(council: _Council, code: str, events: list[Event], count: int) -> None:
    """Some rows of a table, with whatever its events read; linked to records there are."""
    child = council.random.choice(council.children, count)
    columns: dict[str, np.ndarray] = {}
    for event in events:
        of = next((c.refers for c in fact_tables()[code].columns if c.name == event.line), "")
        if of in council.facts and event.line not in columns:
            held = council.facts[of]
            at = council.random.integers(0, held.height, count)
            child = held["child"].fill_null(0).to_numpy()[at]
            columns[event.line] = held["id"].to_numpy()[at]
    begun = council.dates(count, "2016-04-01", 3640)
    for event in events:
        columns.setdefault(event.on, begun + council.random.integers(0, 90, count))
        if event.until:
            columns.setdefault(event.until, council.ends(columns[event.on], 300, 0.3))
        for name, value in (conditions()[event.where.__name__].true if event.where else {}).items():
            columns.setdefault(name, np.full(count, value))
    schema = fact_tables()[code].schema
    columns = {name: values for name, values in columns.items() if schema[name] != MOMENT}
    happened = fact_tables()[code].happened
    if happened:
        columns.setdefault(happened, begun)
    council.add(code, child, **columns)


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


def seconds(
    facts: Mapping[str, pl.DataFrame], times: int, clocks: tuple[Clock, ...] | None = None
) -> float:
    """Median CPU seconds from facts to readings."""
    taken = []
    for _ in range(times):
        before = time.process_time()
        readings(facts, as_at=AS_AT, clocks=clocks)
        taken.append(time.process_time() - before)
    return median(taken)


def measure(sizes: tuple[int, ...] = SIZES) -> Iterator[tuple[str, float, str, float]]:
    """(figure, measured, unit, budget) of each number; the growth is that of each step in size."""
    yield from all_of_a_council()  # first: the most memory that a process held never falls again
    twelve = tuple(clock for clock in all_clocks() if clock.code in TWELVE)
    before = 0.0
    for size in sizes:
        facts = made_up_facts(size)
        rows = sum(frame.height for frame in facts.values())
        readings(facts, as_at=AS_AT, clocks=twelve)
        taken = seconds(facts, 5, twelve)
        step = size / sizes[0]
        yield f"twelve limits, {size} children, {rows} facts", taken, "s", 0.3 * step
        if before:
            yield f"twelve limits, growth to {size} children", taken / before, "times", 3.3
        else:
            one = of_one_child(facts, int(facts["placement"]["child"][0]))
            alone = seconds(one, 200, twelve) * 1000
            yield "twelve limits, one child, facts to readings", alone, "ms", 5.0
        before = taken


def all_of_a_council() -> Iterator[tuple[str, float, str, float]]:
    """All clocks over twenty thousand children with a million facts of ten years; ten times as many,
    some children after another; and how much memory the reading takes beside the facts."""
    facts = made_up_facts(A_COUNCIL, MANY)
    rows = sum(frame.height for frame in facts.values())
    taken, memory = timed(facts, A_COUNCIL)
    yield f"all clocks, {A_COUNCIL} children, {rows} facts", taken, "s", 1.5
    yield "all clocks, memory beside the facts", memory, "MB", 600.0
    one = of_one_child(facts, int(facts["protection_plan"]["child"][0]))
    yield "all clocks, one child with much, facts to readings", seconds(one, 50) * 1000, "ms", 10.0
    facts = made_up_facts(TEN_COUNCILS, MANY)
    ten, more = timed(facts, TEN_COUNCILS)
    yield f"all clocks, growth to {TEN_COUNCILS} children", ten / taken, "times", 10.0
    yield f"all clocks, {TEN_COUNCILS} children, memory beside the facts", more, "MB", 600.0


def timed(facts: dict[str, pl.DataFrame], children: int) -> tuple[float, float]:
    """(CPU seconds, megabytes at the most) of reading everybody, some children after another."""
    readings(of_children(facts, 1, 100), as_at=AS_AT)
    before = peak()
    if children <= AT_ONCE:
        return seconds(facts, 3), (peak() - before) / MEGABYTE
    begun = time.process_time()
    for some in by_children(facts, children):
        readings(some, as_at=AS_AT)
    return time.process_time() - begun, (peak() - before) / MEGABYTE


def of_children(facts: Mapping[str, pl.DataFrame], first: int, end: int) -> dict[str, pl.DataFrame]:
    """The facts of the children from one number up to another."""
    mine = pl.col("child").is_between(first, end - 1)
    return {code: frame.filter(mine) for code, frame in facts.items()}


def by_children(
    facts: Mapping[str, pl.DataFrame], children: int
) -> Iterator[dict[str, pl.DataFrame]]:
    """The facts of ``AT_ONCE`` children after those of the ones before: each table is put in order
    once, and not searched through for each of them."""
    parts = -(-children // AT_ONCE)
    order, bounds = {}, {}
    for code, frame in facts.items():
        part = ((frame["child"].fill_null(0).to_numpy() - 1) // AT_ONCE).astype(np.uint8)
        order[code] = np.argsort(part, kind="stable").astype(np.uint32)
        bounds[code] = np.concatenate([[0], np.cumsum(np.bincount(part, minlength=parts))])
    for number in range(parts):
        yield {
            code: frame[order[code][bounds[code][number] : bounds[code][number + 1]]]
            for code, frame in facts.items()
        }


def peak() -> int:
    """The most memory that this process has held, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    for name, value, unit, budget in measure():
        print(f"{name}: {value:.3f} {unit} (budget {budget})")
