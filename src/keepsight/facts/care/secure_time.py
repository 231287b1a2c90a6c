"""How long a child may be kept securely without a court: three days in any twenty-eight. Worked out."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: Regulation 10 of the Children (Secure Accommodation) Regulations 1991: 72 hours in 28 days.
DAYS, WITHIN_DAYS = 3, 28


def _secure_time(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """Each stay with the day by which what was left of the three days is used up.

    Sources give days and no hours; a stay that ends on the day it began counts as one.
    """
    stays = facts["secure_stay"].filter(pl.col("started_on").is_not_null())
    before = stays.select(
        "child", began=pl.col("started_on"), over=pl.col("ended_on"), other=pl.col("id")
    )
    pairs = stays.select("child", "id", "started_on").join(before, on="child")
    window = pl.col("started_on").dt.offset_by(f"-{WITHIN_DAYS}d")
    earlier = pairs.filter(
        pl.col("other") != pl.col("id"),
        pl.col("began") <= pl.col("started_on"),
        pl.col("over") >= window,
    )
    days = (
        pl.max_horizontal(pl.col("over").clip(upper_bound=pl.col("started_on")), "began")
        - pl.max_horizontal("began", window)
    ).dt.total_days()
    used = earlier.group_by("id").agg(days.clip(lower_bound=1).sum().alias("used"))
    left = (DAYS - pl.col("used").fill_null(0)).clip(lower_bound=0)
    return stays.join(used, on="id", how="left", maintain_order="left").select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("stay"),
        "started_on",
        pl.col("started_on").dt.offset_by(left.cast(pl.String) + "d").alias("due_on"),
    )


SECURE_TIME = FactTable(
    code="secure_time",
    title="Time in secure accommodation",
    why="Three short stays are one long one.",
    source="Worked out of stays in secure accommodation",
    record="",
    worked_out=_secure_time,
    out_of=("secure_stay",),
    happened="started_on",
    columns=(
        Column("stay", pl.Int64, refers="secure_stay"),
        Column("started_on", pl.Date),
        Column("due_on", pl.Date),
    ),
)


KEPT_SECURELY = Event(
    name="kept_securely",
    table="secure_time",
    on="started_on",
    line="stay",
    due="due_on",
    words="the start of the stay on {date}",
    heading="Kept securely",
)
