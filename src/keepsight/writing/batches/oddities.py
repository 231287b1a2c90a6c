"""Imported rows that break what may never be written here: kept as they came, and listed.

The rules are those of ``records.invariants`` and of the records' own constraints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from keepsight.records.invariants import LAWFUL_DAYS
from keepsight.writing.batches.settling import Settled

Rows = pl.DataFrame
SATURDAY = 6


@dataclass(frozen=True)
class Oddity:
    """``find`` gives the ids of the rows of ``record`` that are odd."""

    record: str
    reason: str
    column: str
    sentence: str
    find: Callable[[Settled, Rows], pl.Series]


def find_oddities(settled: Settled) -> pl.DataFrame:
    """``record, id, reason, column, sentence`` of every new row that breaks an invariant."""
    found = []
    for oddity in ODDITIES:
        rows = settled.new.get(oddity.record)
        if rows is None or rows.is_empty():
            continue
        ids = oddity.find(settled, rows)
        found.append(
            pl.DataFrame({"id": ids}).select(
                pl.lit(oddity.record).alias("record"),
                pl.col("id").cast(pl.Int64),
                pl.lit(oddity.reason).alias("reason"),
                pl.lit(oddity.column).alias("column"),
                pl.lit(oddity.sentence).alias("sentence"),
            )
        )
    empty = {"record": pl.String, "id": pl.Int64, "reason": pl.String}
    schema = {**empty, "column": pl.String, "sentence": pl.String}
    return pl.concat([pl.DataFrame(schema=schema), *found])


def _col(rows: Rows, name: str, dtype: pl.DataType | type[pl.DataType] = pl.String) -> pl.Expr:
    """A column, null throughout where the file does not fill it."""
    return pl.col(name) if name in rows.columns else pl.lit(None, dtype=dtype)


def _where(rows: Rows, condition: pl.Expr) -> pl.Series:
    return rows.filter(condition.fill_null(False))["id"]


def _blank(rows: Rows, name: str) -> pl.Expr:
    return _col(rows, name).fill_null("") == ""


def no_primary_need(_: Settled, rows: Rows) -> pl.Series:
    return _where(rows, _blank(rows, "primary_need_code"))


def closed_without_reason(_: Settled, rows: Rows) -> pl.Series:
    closed = _col(rows, "ended_on", pl.Date).is_not_null()
    return _where(rows, closed & _blank(rows, "end_reason_code"))


def beside_a_protection_plan(settled: Settled, rows: Rows) -> pl.Series:
    plans = settled.new.get("ProtectionPlan")
    if plans is None or plans.is_empty():
        return rows.clear()["id"]
    both = rows.select(
        "id",
        "person_id",
        _col(rows, "started_on", pl.Date).alias("a"),
        _col(rows, "ended_on", pl.Date).alias("b"),
    ).join(
        plans.select(
            "person_id",
            _col(plans, "started_on", pl.Date).alias("c"),
            _col(plans, "ended_on", pl.Date).alias("d"),
        ),
        on="person_id",
    )
    before = (pl.col("d") > pl.col("a")).fill_null(True)
    after = (pl.col("b") > pl.col("c")).fill_null(True)
    return both.filter(before & after)["id"].unique(maintain_order=True)


def not_at_its_conference(settled: Settled, rows: Rows) -> pl.Series:
    held = settled.new.get("Conference")
    if held is None or held.is_empty() or "conference_id" not in rows.columns:
        return _where(rows, pl.lit(True)) if held is None else rows["id"]
    joined = rows.join(
        held.select(conference_id="id", held_on="held_on"), on="conference_id", how="left"
    )
    return joined.filter((pl.col("held_on") != pl.col("started_on")).fill_null(True))["id"]


def on_a_weekend(_: Settled, rows: Rows) -> pl.Series:
    initial = _col(rows, "kind_code") == "initial"
    return _where(rows, initial & (_col(rows, "held_on", pl.Date).dt.weekday() >= SATURDAY))


def longer_than_lawful(_: Settled, rows: Rows) -> pl.Series:
    length = (_col(rows, "ended_on", pl.Date) - _col(rows, "started_on", pl.Date)).dt.total_days()
    code = _col(rows, "status_code")
    odd = [(code == name) & (length > days) for name, days in LAWFUL_DAYS.items()]
    return _where(rows, pl.any_horizontal(odd))


def recorded_before_it_happened(_: Settled, rows: Rows) -> pl.Series:
    known = _col(rows, "recorded_at", pl.Datetime("us", "UTC"))
    day = known.dt.convert_time_zone("Europe/London").dt.date()
    return _where(rows, _col(rows, "visited_on", pl.Date) > day)


def ended_before_it_began(_: Settled, rows: Rows) -> pl.Series:
    return _where(rows, _col(rows, "ended_on", pl.Date) < _col(rows, "started_on", pl.Date))


ODDITIES = (
    Oddity(
        "EpisodeOfNeed",
        "no_primary_need",
        "primary_need_code",
        "An episode of need has no primary need.",
        no_primary_need,
    ),
    Oddity(
        "EpisodeOfNeed",
        "closed_without_reason",
        "end_reason_code",
        "A closed episode of need has no reason for closing.",
        closed_without_reason,
    ),
    Oddity(
        "ChildInNeedPlan",
        "plans_overlap",
        "started_on",
        "A child in need plan runs beside a protection plan.",
        beside_a_protection_plan,
    ),
    Oddity(
        "ProtectionPlan",
        "not_at_its_conference",
        "started_on",
        "A protection plan did not start at an initial conference on that day.",
        not_at_its_conference,
    ),
    Oddity(
        "Conference",
        "on_a_weekend",
        "held_on",
        "An initial conference was held on a Saturday or Sunday.",
        on_a_weekend,
    ),
    Oddity(
        "LegalStatus",
        "longer_than_lawful",
        "ended_on",
        "A legal status lasted longer than the law allows.",
        longer_than_lawful,
    ),
    Oddity(
        "Visit",
        "recorded_before_it_happened",
        "visited_on",
        "A visit was recorded before it happened.",
        recorded_before_it_happened,
    ),
    *(
        Oddity(
            record,
            "ended_before_it_began",
            "ended_on",
            "It ended before it began.",
            ended_before_it_began,
        )
        for record in (
            "EpisodeOfNeed",
            "ChildInNeedPlan",
            "ProtectionPlan",
            "CareEpisode",
            "Placement",
            "Allocation",
        )
    ),
)
