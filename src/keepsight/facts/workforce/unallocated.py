"""The list of open children with no worker on a day, and of those of whom nobody can tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import numpy as np
import polars as pl

from keepsight.facts.need.open_as import open_as, rank_of
from keepsight.facts.people.visit import child_was_seen
from keepsight.facts.reporting.covered import covered
from keepsight.facts.workforce.without_worker import TABLES as INTERVAL_TABLES
from keepsight.facts.workforce.without_worker import believed, without_worker
from keepsight.law.working_days import working_days_between

#: The fact tables that are read.
TABLES = (*INTERVAL_TABLES, "visit")

#: What ``unallocated`` gives; ``child``, ``team`` and the workers are ids.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "state": pl.String(),
    "kind": pl.String(),
    "because": pl.String(),
    "because_worker": pl.Int64(),
    "because_team": pl.Int64(),
    "because_reason": pl.String(),
    "since": pl.Date(),
    "working_days": pl.Int64(),
    "open_as": pl.List(pl.String()),
    "team": pl.Int64(),
    "last_worker": pl.Int64(),
    "last_seen_on": pl.Date(),
    "missing": pl.String(),
}


def unallocated(
    facts: Mapping[str, pl.DataFrame],
    *,
    as_at: date,
    known_on: date | None = None,
    at: datetime | None = None,
) -> pl.DataFrame:
    """Open children who had no worker at the end of a day: one row a child, ``SCHEMA``.

    ``facts``: the frames named in ``TABLES``. ``at``: a moment on the day, in place of its end: whose
    first allocation is still waited for by that minute is left out. ``state`` is ``unallocated``, or ``cannot_be_told``
    with the table that no source holds in ``missing``. Risk first, then longest without; those of
    whom it cannot be told come last. ``working_days`` from ``since``, which is day 0.
    ``last_seen_on``: the last visit by a social worker at which the child was seen.
    """
    facts = believed({code: facts[code] for code in TABLES}, known_on)
    spells = open_as(facts, as_at)
    children = spells["child"].unique()
    told = covered(facts, "allocation", children).filter(pl.col("from_on") <= as_at)
    found = without_worker(facts, as_at=as_at).filter(pl.col("until_on").is_null())
    if at is not None:
        found = found.filter((pl.col("from_at") <= at).fill_null(True))
    found = found.with_columns(pl.lit("unallocated").alias("state"))
    rows = pl.concat([found, _cannot_be_told(spells, told)], how="diagonal")
    seen = (
        facts["visit"]
        .filter(child_was_seen(), pl.col("visited_on") <= as_at)
        .group_by("child")
        .agg(pl.col("visited_on").max().alias("last_seen_on"))
    )
    rows = rows.join(seen, on="child", how="left").with_columns(
        _working_days(rows["since"], as_at),
        rank_of(pl.col("open_as").list.first()).alias("rank"),
    )
    return rows.sort(
        "state", "rank", "since", "child", descending=[True, False, False, False]
    ).select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())


def _cannot_be_told(spells: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    return (
        spells.join(told, on="child", how="anti")
        .sort(rank_of(pl.col("kind")))
        .group_by("child", maintain_order=True)
        .agg(pl.col("kind").unique(maintain_order=True).alias("open_as"))
        .with_columns(
            pl.lit("cannot_be_told").alias("state"), pl.lit("allocation").alias("missing")
        )
    )


def _working_days(since: pl.Series, as_at: date) -> pl.Series:
    """Working days from ``since`` to ``as_at``; null where the day is not known."""
    days = since.fill_null(as_at).to_numpy().astype("datetime64[D]")
    counted = pl.Series(
        "working_days", working_days_between(days, np.datetime64(as_at)), dtype=pl.Int64
    )
    return counted.set(since.is_null(), None)
