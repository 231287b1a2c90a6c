"""Facts of invented children of whom every check finds something: what the tables of cases tell, at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import polars as pl

from keepsight.checks.at_night import NIGHT_TABLES
from keepsight.checks.evaluator import NO_WORKER, OPEN_NOW, all_checks, tables_needed
from keepsight.facts.tables import empty, fact_tables
from keepsight.kernel.check import Cell

AS_AT = date(2026, 3, 31)
SEED = 20260331
#: The days before ``AS_AT`` within which things happen, and how long they last at the most.
BACK, LASTS = 700, 300
#: Shares: children to whom a thing happens; things that go on; days that nobody wrote down.
HAPPENS, GOES_ON, UNDATED = 0.15, 0.5, 0.02
TIMES = 3
WORDS = "the door was open and he ate nothing while she told me about school and the dog".split()


def made_up_facts(children: int) -> dict[str, pl.DataFrame]:
    """The fact tables that all checks need, of children 1 to so many; the same for the same number."""
    random = np.random.default_rng(SEED)
    told = {repr(one): one for check in all_checks() for one in check.told.values()}
    rows: dict[str, list[pl.DataFrame]] = {table: [] for table in tables_needed()}
    for one in told.values():
        if one.table != "person" and one.table in rows:
            rows[one.table].append(_happened(random, one, children))
    rows["person"] = [_people(random, children)]
    rows["coverage"] = [_held()]
    return {table: _frame(table, frames) for table, frames in rows.items()}


def made_up_texts(children: int) -> dict[str, pl.DataFrame]:
    """What the night gathers of them: a brother or sister for two in three, texts, some of them copied."""
    random = np.random.default_rng(SEED)
    every = np.arange(1, children + 1)
    ties = every[every % 3 != 0]
    other = np.where(ties % 3 == 1, ties + 1, ties - 1)
    rows = []
    for child in range(1, children + 1):
        for line in range(6):
            kept = (child - child % 3) if line == 0 else child * 7 + line
            seeded = np.random.default_rng(kept)
            words = " ".join(seeded.choice(WORDS, 40))
            on = AS_AT - timedelta(days=int(random.integers(0, 360)) if line else 30)
            about = ("observed", "own_words", "words")[line % 3]
            kind = "note" if about == "words" else "visit"
            said = f"Home visit. {words}" if about == "words" and child % 9 == 0 else words
            rows.append((child, child * 10 + line, kind, about, on, said))
    return {
        "sibling": pl.DataFrame(
            {"child": ties, "other": np.minimum(other, children)}, schema=NIGHT_TABLES["sibling"]
        ),
        "first_name": pl.DataFrame(
            {"child": every, "name": [f"Name{'abc'[n % 3]}" for n in every]},
            schema=NIGHT_TABLES["first_name"],
        ),
        "text": pl.DataFrame(rows, schema=NIGHT_TABLES["text"], orient="row"),
    }


def _happened(random: np.random.Generator, told: Cell, children: int) -> pl.DataFrame:
    """Rows as a table of cases tells them, at random days before ``AS_AT``."""
    once = np.arange(1, children + 1)[random.random(children) < HAPPENS]
    child = np.repeat(once, random.integers(1, TIMES + 1, len(once)))
    on = np.datetime64(AS_AT) - random.integers(0, BACK, len(child))
    until = on + random.integers(-3, LASTS, len(child))
    goes_on = (random.random(len(child)) < GOES_ON) | (until > np.datetime64(AS_AT))
    on[random.random(len(child)) < UNDATED] = np.datetime64("NaT")
    columns: dict[str, Any] = {"child": child}
    if told.on:
        columns[told.on] = on
    if told.until:
        columns[told.until] = np.where(goes_on, np.datetime64("NaT"), until)
    frame = pl.DataFrame(columns)
    if told.value == "recorded_at":
        written = pl.Series(on + random.integers(-1, 20, len(child))).cast(pl.Datetime("us", "UTC"))
        frame = frame.with_columns(recorded_at=written)
    elif told.value == "other":
        frame = frame.with_columns(other=pl.lit(1))
    elif told.value:
        codes = pl.Series(random.choice(["N1", "V2", "", "U6"], len(child)))
        frame = frame.with_columns(codes.alias(told.value))
    given = {name: value for name, value in told.given.items() if name not in ("child", "episode")}
    frame = frame.with_columns(pl.lit(value).alias(name) for name, value in given.items())
    if "episode" in told.given:  # the child's first
        frame = frame.with_columns(episode=pl.col("child"))
    return frame


def _people(random: np.random.Generator, children: int) -> pl.DataFrame:
    child = np.arange(1, children + 1)
    born = np.datetime64(AS_AT) - random.integers(-20, 20 * 365, children)
    blank = random.random(children)
    return pl.DataFrame({"id": child, "child": child, "born_on": born}).with_columns(
        ethnicity_code=pl.Series(np.where(blank < 0.1, "", "WBRI")),
        sex_code=pl.Series(np.where((blank > 0.1) & (blank < 0.2), "U", "F")),
        is_disabled=pl.when(pl.Series(blank) > 0.3).then(pl.lit(value=False)),
    )


def _held() -> pl.DataFrame:
    tables = sorted(
        {table for one in all_checks() for part in one.parts for table in part.rests_on}
        | {"allocation"}
    )
    since = AS_AT - timedelta(days=BACK // 2)  # of what was before, something cannot be told
    return pl.DataFrame({"table": tables}).with_columns(
        whom=pl.lit("all"), whole=pl.lit(value=True), from_on=pl.lit(since)
    )


def _frame(table: str, frames: list[pl.DataFrame]) -> pl.DataFrame:
    """Them as one frame of the table's schema; an episode of need bears the number of its child at first."""
    assert table not in (OPEN_NOW, NO_WORKER)
    if not frames:
        return empty(table)
    found = pl.concat(frames, how="diagonal_relaxed")
    if "id" not in found.columns:
        found = found.with_row_index("id", offset=1)
    if table == "episode_of_need":
        nth = pl.int_range(pl.len()).over("child")
        apart = pl.len().cast(pl.Int64) * 1_000
        found = found.with_columns(id=pl.col("child") + nth * apart)
    schema = fact_tables()[table].schema
    return found.select(
        (pl.col(name) if name in found.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in schema.items()
    ).sort("id")
