"""Short breaks that add up: by when seventy-five days in twelve months are used. Worked out."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: Regulation 48: at most seventy-five days in any twelve months.
DAYS, WITHIN = 75, "12mo"


def _years(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """Each break with the day on which the days of the twelve months before it are used up."""
    breaks = facts["short_break"].filter(pl.col("started_on").is_not_null())
    before = breaks.select(
        "child", began=pl.col("started_on"), over=pl.col("ended_on"), other=pl.col("id")
    )
    window = pl.col("started_on").dt.offset_by(f"-{WITHIN}")
    earlier = (
        breaks.select("child", "id", "started_on")
        .join(before, on="child")
        .filter(
            pl.col("other") != pl.col("id"),
            pl.col("began") <= pl.col("started_on"),
            pl.col("over") > window,
        )
    )
    days = (
        pl.col("over").clip(upper_bound=pl.col("started_on")) - pl.max_horizontal("began", window)
    ).dt.total_days()
    used = earlier.group_by("id").agg(days.clip(lower_bound=0).sum().alias("used"))
    left = (DAYS - pl.col("used").fill_null(0)).clip(lower_bound=0)
    return breaks.join(used, on="id", how="left", maintain_order="left").select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("short_break"),
        "started_on",
        pl.col("started_on").dt.offset_by(left.cast(pl.String) + "d").alias("due_on"),
    )


SHORT_BREAK_YEAR = FactTable(
    code="short_break_year",
    title="Short breaks in twelve months",
    why="Many short breaks can be a year away from home.",
    source="Worked out of short breaks",
    record="",
    worked_out=_years,
    out_of=("short_break",),
    happened="started_on",
    columns=(
        Column("short_break", pl.Int64, refers="short_break"),
        Column("started_on", pl.Date),
        Column("due_on", pl.Date),
    ),
)


BREAK_OF_A_YEAR = Event(
    name="break_of_a_year",
    table="short_break_year",
    on="started_on",
    line="short_break",
    due="due_on",
    words="the start of the break on {date}",
    heading="Break of the year begins",
)
