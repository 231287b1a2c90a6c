"""Facts of invented children in which every signal is seen of some: what the tables of cases tell, at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import polars as pl

from keepsight.facts.tables import empty, fact_tables
from keepsight.kernel.signal import Told
from keepsight.signals.evaluator import all_signals, tables_needed

AS_AT = date(2026, 3, 31)
SEED = 20260331
#: The days before ``AS_AT`` within which things happen, and how long they last at the most.
BACK, LASTS = 900, 400
#: Shares: children to whom a thing happens; things that go on; days that nobody wrote down.
HAPPENS, GOES_ON, UNDATED = 0.15, 0.5, 0.02
#: How often it happens to one child at the most.
TIMES = 4


def made_up_facts(children: int) -> dict[str, pl.DataFrame]:
    """The tables that all signals need, of children 1 to so many; the same for the same number."""
    random = np.random.default_rng(SEED)
    told: dict[str, Told] = {
        repr(one): one for signal in all_signals() for one in signal.told.values()
    }
    rows: dict[str, list[pl.DataFrame]] = {table: [] for table in tables_needed()}
    for one in told.values():
        if one.table != "person":
            rows[one.table].append(_happened(random, one, children))
    rows["person"] = [_people(random, children)]
    rows["coverage"] = [_held()]
    return {table: _frame(table, frames) for table, frames in rows.items()}


def _happened(random: np.random.Generator, told: Told, children: int) -> pl.DataFrame:
    """Rows as a table of cases tells them, at random days before ``AS_AT``."""
    once = np.arange(1, children + 1)[random.random(children) < HAPPENS]
    child = np.repeat(once, random.integers(1, TIMES + 1, len(once)))
    on = np.datetime64(AS_AT) - random.integers(0, BACK, len(child))
    until = on + random.integers(0, LASTS, len(child))
    goes_on = (random.random(len(child)) < GOES_ON) | (until > np.datetime64(AS_AT))
    on[random.random(len(child)) < UNDATED] = np.datetime64("NaT")
    columns: dict[str, Any] = {"child": child, told.on: on}
    if told.until:
        columns[told.until] = np.where(goes_on, np.datetime64("NaT"), until)
    return pl.DataFrame(columns).with_columns(
        pl.lit(value).alias(name) for name, value in told.given.items()
    )


def _people(random: np.random.Generator, children: int) -> pl.DataFrame:
    child = np.arange(1, children + 1)
    born = np.datetime64(AS_AT) - random.integers(0, 24 * 365, children)
    return pl.DataFrame({"id": child, "child": child, "born_on": born})


def _held() -> pl.DataFrame:
    tables = sorted({table for signal in all_signals() for table in signal.rests_on})
    since = AS_AT - timedelta(days=BACK // 2)  # of what was before, something cannot be told
    return pl.DataFrame({"table": tables}).with_columns(
        whom=pl.lit("all"), whole=pl.lit(True), from_on=pl.lit(since)
    )


def _frame(table: str, frames: list[pl.DataFrame]) -> pl.DataFrame:
    """Them as one frame of the table's schema, with ids of their own."""
    if not frames:
        return empty(table)
    found = pl.concat(frames, how="diagonal_relaxed")
    if "id" not in found.columns:
        found = found.with_row_index("id", offset=1)
    return found.select(
        (pl.col(name) if name in found.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in fact_tables()[table].schema.items()
    )
