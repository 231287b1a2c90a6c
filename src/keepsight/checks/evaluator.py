"""All checks over any number of children: the holes by the end of a day, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import polars as pl

from keepsight.checks.at_night import NIGHT_TABLES
from keepsight.facts.need.open_as import open_as, open_on
from keepsight.facts.reporting.covered import covered
from keepsight.facts.tables import empty
from keepsight.facts.workforce.without_worker import TABLES as WORKER_TABLES
from keepsight.facts.workforce.without_worker import without_worker
from keepsight.kernel.check import Check, Facts, Figure
from keepsight.kernel.unit import units_of

#: What ``holes`` gives. ``state``: found, or cannot_be_told with the table that no source holds in ``missing``.
SCHEMA: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "code": pl.String(),
    "part": pl.String(),
    "line": pl.Int64(),
    "record": pl.String(),
    "state": pl.String(),
    "sentence": pl.String(),
    "missing": pl.String(),
}
#: What ``looked_at`` gives.
LOOKED_AT: dict[str, pl.DataType] = {
    "child": pl.Int64(),
    "code": pl.String(),
    "number": pl.Int64(),
}
#: What is worked out of the facts once for all checks: as what each child is open, and who has no worker.
OPEN_NOW, NO_WORKER = "open_now", "no_worker"
COVERAGE = ("coverage", "covered_children", "period_of_care")


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, in the order of their codes. Raises ValueError where two bear the same."""
    found = sorted(units_of("checks", Check).values(), key=lambda one: one.code)
    codes = [one.code for one in found]
    if len(set(codes)) < len(codes):
        raise ValueError(f"Two checks bear one code: {codes}")
    return tuple(found)


@cache
def all_figures() -> tuple[Figure, ...]:
    """Every figure of which the holes are known, in the order of their codes."""
    return tuple(sorted(units_of("checks", Figure).values(), key=lambda one: one.code))


def tables_needed() -> tuple[str, ...]:
    """The fact tables that checks are read from."""
    asked = (table for one in all_checks() for table in one.tables)
    return tuple(
        table
        for table in dict.fromkeys([*COVERAGE, *WORKER_TABLES, *asked])
        if table not in (OPEN_NOW, NO_WORKER)
    )


def with_what_is_open(facts: Facts, as_at: date) -> dict[str, pl.DataFrame]:
    """The facts, and what is worked out of them for every check, where it is not among them yet."""
    found = dict(facts)
    if OPEN_NOW not in found:
        found[OPEN_NOW] = open_on(open_as(facts), as_at)
    if NO_WORKER not in found:
        spells = without_worker(facts, as_at=as_at)
        found[NO_WORKER] = spells.filter(pl.col("until_on").is_null())
    return found


def holes(
    facts: Facts,
    *,
    as_at: date,
    ahead: Facts | None = None,
    checks: Iterable[Check] | None = None,
) -> pl.DataFrame:
    """What the checks (default all) find in the facts of children by the end of a day: ``SCHEMA``.

    ``facts``: the frames of ``tables_needed``, as they were by the end of ``as_at``; ``ahead``: the same with
    what is dated later, for the checks that look for it. Where a blank is read as none and no source holds the
    table of the child from the day on which it matters, the row says that it cannot be told.
    """
    read = with_what_is_open(facts, as_at)
    frames = [pl.DataFrame(schema=SCHEMA)]
    for one in all_checks() if checks is None else checks:
        if one.find is not None:
            given = {**read, **ahead} if one.looks_ahead and ahead is not None else read
            rows = one.find(given, as_at)
            if not rows.is_empty():
                frames.append(_told(facts, one, rows))
    return pl.concat(frames).sort("code", "child", "part", "line")


def holes_at_night(
    facts: Facts,
    gathered: Mapping[str, pl.DataFrame],
    *,
    as_at: date,
    checks: Iterable[Check] | None = None,
) -> pl.DataFrame:
    """What the checks find that read more than one child's facts: ``SCHEMA``.

    ``gathered``: the frames of ``at_night.NIGHT_TABLES``; one that is left out is empty.
    """
    read = {
        **{name: pl.DataFrame(schema=schema) for name, schema in NIGHT_TABLES.items()},
        **with_what_is_open(facts, as_at),
        **gathered,
    }
    frames = [pl.DataFrame(schema=SCHEMA)]
    for one in all_checks() if checks is None else checks:
        if one.at_night is not None:
            frames.append(_told(facts, one, one.at_night(read, as_at)))
    return pl.concat(frames).sort("code", "child", "part", "line", nulls_last=True)


def looked_at(facts: Facts, *, as_at: date) -> pl.DataFrame:
    """How many things each check that tells of a share looked at, child by child: ``LOOKED_AT``."""
    frames = [pl.DataFrame(schema=LOOKED_AT)]
    for one in all_checks():
        if one.out_of is not None:
            counted = one.out_of(facts, as_at).with_columns(code=pl.lit(one.code))
            frames.append(counted.select(pl.col(n).cast(t) for n, t in LOOKED_AT.items()))
    return pl.concat(frames).sort("code", "child")


def empty_of(table: str) -> pl.DataFrame:
    """A table that checks read, without a row: of facts, or of what the night gathers."""
    if table in NIGHT_TABLES:
        return pl.DataFrame(schema=NIGHT_TABLES[table])
    return empty(table)


def _told(facts: Facts, check: Check, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of a check in ``SCHEMA``, with what cannot be told said as such."""
    missing = pl.lit(None, dtype=pl.String)
    if not rows.is_empty():
        for table in {name: None for part in check.parts for name in part.rests_on}:
            resting = [part.code for part in check.parts if table in part.rests_on]
            asked = rows.filter(pl.col("part").is_in(resting))["child"]
            if asked.is_empty():
                continue
            held = covered(facts, table, asked).filter("whole")
            rows = rows.join(
                held.select("child", pl.col("from_on").alias(f"_{table}")),
                on="child",
                how="left",
                maintain_order="left",
            )
            untold = ~(pl.col(f"_{table}") <= pl.col("since")).fill_null(False)
            missing = (
                pl.when(pl.col("part").is_in(resting) & untold)
                .then(pl.lit(table))
                .otherwise(missing)
            )
    if "record" not in rows.columns:
        rows = rows.with_columns(record=pl.lit(None, pl.String))
    told = rows.with_columns(code=pl.lit(check.code), missing=missing).with_columns(
        state=pl.when(pl.col("missing").is_null())
        .then(pl.lit("found"))
        .otherwise(pl.lit("cannot_be_told")),
        sentence=pl.when(pl.col("missing").is_null()).then("sentence"),
    )
    return told.select(pl.col(name).cast(dtype) for name, dtype in SCHEMA.items())
