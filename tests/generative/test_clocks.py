"""What holds of clocks for any facts: order is nothing, other children are nothing, met stays met."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.clocks.compiled import all_clocks
from keepsight.clocks.evaluator import readings, rounds
from keepsight.clocks.states import with_states
from keepsight.facts.doorway.as_at import hide_what_came_later
from keepsight.facts.tables import fact_tables
from keepsight.law.rules import limit
from tests.unit.clocks.frames import frames
from tests.unit.clocks.lives import Tables, lives

SEEDS = st.integers(0, 10_000)
CLOCKS = st.sampled_from(all_clocks())
DAYS = st.dates(date(2011, 6, 1), date(2025, 6, 1))
FEW = settings(max_examples=40, deadline=None)


def some(clock: object, seed: int, children: int = 8) -> Tables:
    return lives(clock, seed, children)  # type: ignore[arg-type]


def same(left: pl.DataFrame, right: pl.DataFrame) -> bool:
    by = ["child", "clock", "line", "started_on", "due_on", "met_on"]
    return left.sort(by).equals(right.sort(by))


@FEW
@given(CLOCKS, SEEDS, DAYS, st.randoms())
def test_the_order_of_facts_does_not_matter(clock, seed, day, random) -> None:  # type: ignore[no-untyped-def]
    tables = some(clock, seed)
    facts = frames(tables)
    for rows in tables.values():
        random.shuffle(rows)
    assert same(
        readings(facts, as_at=day, clocks=[clock]),
        readings(frames(tables), as_at=day, clocks=[clock]),
    )


@FEW
@given(SEEDS, DAYS)
def test_one_child_is_read_as_among_all(seed, day) -> None:  # type: ignore[no-untyped-def]
    facts = frames(some(next(c for c in all_clocks() if c.code == "T74"), seed))
    everyone = readings(facts, as_at=day)
    child = seed % 8 + 1
    alone = {table: frame.filter(pl.col("child") == child) for table, frame in facts.items()}
    assert same(everyone.filter(pl.col("child") == child), readings(alone, as_at=day))


@FEW
@given(CLOCKS, SEEDS, DAYS)
def test_one_clock_is_read_as_among_all(clock, seed, day) -> None:  # type: ignore[no-untyped-def]
    facts = frames(some(clock, seed))
    together = readings(facts, as_at=day).filter(pl.col("clock") == clock.code)
    assert same(together, readings(facts, as_at=day, clocks=[clock]))


@FEW
@given(CLOCKS, SEEDS, DAYS, st.integers(1, 200))
def test_what_is_met_stays_met(clock, seed, day, later) -> None:  # type: ignore[no-untyped-def]
    facts = frames(some(clock, seed))
    columns = ["child", "line", "started_on", "due_on", "met_on"]
    met = pl.col("met_on").is_not_null() & pl.col("line").is_not_null()
    before, after = (
        set(readings(facts, as_at=at, clocks=[clock]).filter(met).select(columns).iter_rows())
        for at in (day, day + timedelta(days=later))
    )
    # An unlinked stop that comes to serve two lines makes them one.
    before, after = ({(row[0], row[4]) for row in found} for found in (before, after))
    assert before <= after


@FEW
@given(CLOCKS, SEEDS, DAYS, st.integers(0, 30))
def test_kept_rounds_have_todays_state(clock, seed, day, later) -> None:  # type: ignore[no-untyped-def]
    """Rounds kept on one day, of facts that end by then, give the states of another day."""
    facts = frames(some(clock, seed))
    today = day + timedelta(days=later)
    kept = with_states(rounds(facts, as_at=today, clocks=[clock]), today)
    assert same(kept, readings(facts, as_at=today, clocks=[clock]))


@FEW
@given(CLOCKS, SEEDS, DAYS)
def test_ids_of_any_size_are_the_same_children(clock, seed, day) -> None:  # type: ignore[no-untyped-def]
    facts = frames(some(clock, seed))
    far = {table: frame.with_columns(pl.col("child") + (1 << 40)) for table, frame in facts.items()}
    moved = readings(far, as_at=day, clocks=[clock]).with_columns(pl.col("child") - (1 << 40))
    assert same(moved, readings(facts, as_at=day, clocks=[clock]))


@FEW
@given(CLOCKS, SEEDS, DAYS)
def test_what_comes_later_changes_nothing(clock, seed, day) -> None:  # type: ignore[no-untyped-def]
    """Rows and values of after the day, taken away, are not missed."""
    if any(start.ahead for start in clock.starts):
        return  # a date still to come is what such a clock counts from
    facts = frames(some(clock, seed))
    by_then = {
        code: hide_what_came_later(fact_tables()[code], frame, day) for code, frame in facts.items()
    }
    assert same(
        readings(by_then, as_at=day, clocks=[clock]), readings(facts, as_at=day, clocks=[clock])
    )


@FEW
@given(CLOCKS, SEEDS, DAYS, st.integers(-300, 300))
def test_a_later_rule_changes_no_earlier_case(clock, seed, day, apart) -> None:  # type: ignore[no-untyped-def]
    """A council tightens every limit of a clock from a day: what was set off before is unchanged."""
    facts = frames(some(clock, seed))
    since = day + timedelta(days=apart)
    keys = {key for _, _, key in clock.limits()}
    tighter = [
        {
            "id": n,
            "key": key,
            "number": 1,
            "unit": limit(key).versions[-1].unit,
            "valid_from": since,
        }
        for n, key in enumerate(sorted(keys))
        if limit(key).versions[-1].number > 1
    ]
    tightened = {**facts, **frames({"council_limit": tighter})}
    columns = ["child", "line", "limit", "started_on", "trigger_on", "due_on", "met_on", "state"]
    before, after = (
        readings(some_facts, as_at=day, clocks=[clock]).select(columns)
        for some_facts in (facts, tightened)
    )
    set_off_before = after.filter(pl.col("trigger_on") < since)
    assert set_off_before.join(before, on=columns, how="anti", nulls_equal=True).is_empty()
