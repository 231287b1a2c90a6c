"""All signals over any number of children: what is seen by the end of a day, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import polars as pl

from keepsight.facts.reporting.covered import covered
from keepsight.kernel.signal import Facts, Signal
from keepsight.kernel.unit import units_of
from keepsight.signals.words import NotInForce

#: What ``seen`` gives. ``state``: seen, or cannot_be_told with the table that no source holds in ``missing``.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "signal": pl.String(),
    "line": pl.Int64(),
    "state": pl.String(),
    "seen_on": pl.Date(),
    "sentence": pl.String(),
    "missing": pl.String(),
}
#: What every reading needs beside the tables of its signals: what can be told of whom.
COVERAGE = ("coverage", "covered_children", "period_of_care")


@cache
def all_signals() -> tuple[Signal, ...]:
    """Every signal, in the order of their codes. Raises ValueError where two bear the same."""
    found = sorted(units_of("signals", Signal).values(), key=lambda one: one.code)
    codes = [one.code for one in found]
    if len(set(codes)) < len(codes):
        raise ValueError(f"Two signals bear one code: {codes}")
    return tuple(found)


def tables_needed(signals: Iterable[Signal] | None = None) -> tuple[str, ...]:
    """The fact tables that these signals (default all) are read from."""
    chosen = all_signals() if signals is None else signals
    return tuple(dict.fromkeys([*COVERAGE, *(table for one in chosen for table in one.tables)]))


def seen(facts: Facts, *, as_at: date, signals: Iterable[Signal] | None = None) -> pl.DataFrame:
    """What the signals (default all) see by the end of a day: ``SCHEMA``, by signal, child and day.

    ``facts``: the frames of ``tables_needed``, as they were by the end of ``as_at``. One row for each record
    on which something is seen. Where a blank is read as none and no source holds the table of the child
    from the day on which it matters, the row says that it cannot be told, and nothing of what was seen. A
    signal whose first table has no row is not asked: of one child most are not. Before there was the law or
    standard that a signal goes by, it sees nothing.
    """
    chosen = all_signals() if signals is None else tuple(signals)
    asked = [one for one in chosen if not facts[one.tables[0]].is_empty()]
    found = [_told(facts, one, rows) for one, rows in _seeing(asked, facts, as_at)]
    return pl.concat([pl.DataFrame(schema=SCHEMA), *found]).sort(
        "signal", "child", "seen_on", "line"
    )


def _seeing(
    signals: Iterable[Signal], facts: Facts, as_at: date
) -> Iterator[tuple[Signal, pl.DataFrame]]:
    """The signals that see anything, with what they see."""
    for one in signals:
        try:
            rows = one.see(facts, as_at)
        except NotInForce:
            continue
        if not rows.is_empty():
            yield one, rows


def _told(facts: Facts, signal: Signal, rows: pl.DataFrame) -> pl.DataFrame:
    missing = pl.lit(None, dtype=pl.String)
    for table in reversed(signal.rests_on):
        held = covered(facts, table, rows["child"]).filter("whole").select("child", held="from_on")
        rows = rows.join(held, on="child", how="left", maintain_order="left").rename(
            {"held": f"_{table}"}
        )
        is_told = (pl.col(f"_{table}") <= pl.col("since")).fill_null(False)
        missing = pl.when(~is_told).then(pl.lit(table)).otherwise(missing)
    told = rows.with_columns(signal=pl.lit(signal.code), missing=missing).with_columns(
        state=pl.when(pl.col("missing").is_null())
        .then(pl.lit("seen"))
        .otherwise(pl.lit("cannot_be_told")),
        seen_on=pl.when(pl.col("missing").is_null()).then("seen_on"),
        sentence=pl.when(pl.col("missing").is_null()).then("sentence"),
    )
    return told.select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
