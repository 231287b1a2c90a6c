"""Q05: visits that were written down long after they were made, and what share of all they are."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from keepsight.checks.days import NOTHING, day_written, number_of, with_working_days
from keepsight.kernel.check import Cell, Check, Facts, Part
from keepsight.kernel.saying import day_in_words, said


def find(facts: Facts, as_at: date) -> pl.DataFrame:
    """Visits of the last weeks that were written down more than so many working days later."""
    told = _told(facts, as_at)
    if told.is_empty():
        return NOTHING
    made = with_working_days(told, "visited_on", "written_on", "days")
    return made.filter(pl.col("days") > number_of("quality.written_down", as_at)).select(
        "child",
        part=pl.lit("visit"),
        line="id",
        record=pl.lit("visit"),
        since=pl.lit(None, pl.Date),
        sentence=said(
            "The visit of {} was written down on {}, {} working days later.",
            day_in_words("visited_on"),
            day_in_words("written_on"),
            "days",
        ),
    )


def out_of(facts: Facts, as_at: date) -> pl.DataFrame:
    """The visits of the last weeks of which it is known when they were written down, child by child."""
    return _told(facts, as_at).group_by("child").agg(number=pl.len())


def _told(facts: Facts, as_at: date) -> pl.DataFrame:
    since = as_at - timedelta(weeks=number_of("quality.written_down_lately", as_at))
    told = facts["visit"].with_columns(written_on=day_written())
    return told.filter(
        pl.col("written_on").is_not_null(), pl.col("visited_on").is_between(since, as_at)
    )


LATE_RECORDING = Check(
    code="Q05",
    title="Visits written down late",
    why="Whoever opens the record tonight does not know what the worker saw last week.",
    source="Local standard: within five working days",
    mender="manager",
    parts=(
        Part(
            "visit",
            "A visit written down late",
            "What is written from memory is written wrong; ask what keeps the worker from it.",
        ),
    ),
    tables=("visit",),
    find=find,
    out_of=out_of,
    told={"Visit, written down on": Cell("visit", "visited_on", value="recorded_at")},
)
