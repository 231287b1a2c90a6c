"""When absences add up: missing for a whole day, or three times within ninety days. Worked out."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: Local standard: a meeting once a child is away for a day, or for the third time in ninety days.
TIMES, WITHIN_DAYS = 3, 90


def _patterns(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """A row for each time that lasted a day, and for each third time within ninety days."""
    times = facts["missing_episode"].filter(pl.col("started_on").is_not_null())
    a_day_on = pl.col("started_on").dt.offset_by("1d")
    lasted = times.filter(pl.col("ended_on").is_null() | (pl.col("ended_on") >= a_day_on))
    before = pl.col("started_on").shift(TIMES - 1).over("child", order_by=["started_on", "id"])
    third = times.filter((pl.col("started_on") - before).dt.total_days() <= WITHIN_DAYS)
    columns = [*map(pl.col, ALWAYS), pl.col("id").alias("episode")]
    return pl.concat(
        [
            lasted.select(*columns, happened_on=a_day_on, kind_code=pl.lit("a_day")),
            third.select(*columns, happened_on="started_on", kind_code=pl.lit("third_time")),
        ]
    )


MISSING_PATTERN = FactTable(
    code="missing_pattern",
    title="Absences that add up",
    why="The third time is not the first time.",
    source="Worked out of missing episodes",
    record="",
    worked_out=_patterns,
    out_of=("missing_episode",),
    happened="happened_on",
    columns=(
        Column("episode", pl.Int64, refers="missing_episode"),
        Column("happened_on", pl.Date),
        Column("kind_code", pl.String),
    ),
)


def lasted_a_day() -> pl.Expr:
    """Missing for a whole day."""
    return pl.col("kind_code") == "a_day"


def is_a_third_time() -> pl.Expr:
    """The third time within ninety days, or a later one."""
    return pl.col("kind_code") == "third_time"


MISSING_FOR_A_DAY = Event(
    name="missing_for_a_day",
    table="missing_pattern",
    on="happened_on",
    line="episode",
    where=lasted_a_day,
    words="a day of being missing on {date}",
    heading="Missing for a day",
)

MISSING_A_THIRD_TIME = Event(
    name="missing_a_third_time",
    table="missing_pattern",
    on="happened_on",
    line="episode",
    where=is_a_third_time,
    words="going missing for the third time in ninety days on {date}",
    heading="Missing a third time",
)
