"""S09: a child went missing for the third time in ninety days, or for a day and a night, and not long ago."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from keepsight.facts.need.missing_pattern import (
    MISSING_PATTERN,
    TIMES,
    WITHIN_DAYS,
    lasted_a_day,
)
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.words import allowed, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """The last such pattern of each child of which the last day is not long past, or who is still away."""
    recent = timedelta(days=allowed("need.missing_recently", as_at).number)
    missing = facts["missing_episode"]
    away = pl.col("ended_on").fill_null(as_at)
    return (
        _patterns(missing)
        .filter(pl.col("seen_on") <= as_at)
        .join(missing.select("started_on", "ended_on", line="id"), on="line")
        .filter(away > as_at - recent)
        .sort("started_on", "line", ~lasted_a_day())
        .unique("child", keep="last", maintain_order=True)
        .with_columns(
            since="started_on",
            sentence=pl.when(~lasted_a_day())
            .then(
                said(
                    "Missing again on {}: {} times or more within {} days.",
                    day_in_words("started_on"),
                    TIMES,
                    WITHIN_DAYS,
                )
            )
            .when(pl.col("ended_on").is_null())
            .then(said("Missing since {}, and still away.", day_in_words("started_on")))
            .otherwise(
                said(
                    "Missing from {} to {}, a day and a night or longer.",
                    day_in_words("started_on"),
                    day_in_words("ended_on"),
                )
            ),
        )
    )


def _patterns(missing: pl.DataFrame) -> pl.DataFrame:
    """``child, line, seen_on, kind_code``: what the fact table makes of the episodes."""
    assert MISSING_PATTERN.worked_out is not None
    found = MISSING_PATTERN.worked_out({"missing_episode": missing.lazy()}).collect()
    return found.select("child", "kind_code", line="episode", seen_on="happened_on")


MISSING_AGAIN = Signal(
    code="S09",
    title="Missing again, or for a day and a night",
    why="A child who runs is running from something, or to somebody.",
    source="Local standard: the third time in ninety days, or a whole day; within the last thirty days",
    owner="worker",
    tables=("missing_episode",),
    see=see,
    told={"Missing": Told("missing_episode", "started_on", until="ended_on")},
)
