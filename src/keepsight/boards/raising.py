"""When a child with no worker goes up to whoever is above, who looked at it, and by when somebody must.

Pure: dates of a time without a worker, from the council's own rules where it has any.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl

from keepsight.law.council import Council

Facts = Mapping[str, pl.DataFrame]

#: Open as any of these a child must always have a worker.
ALWAYS_A_WORKER = ("protection_plan", "looked_after")
WITH_PLAN, RAISED, TO_HEAD = (
    "workforce.unallocated_raised_with_plan",
    "workforce.unallocated_raised",
    "workforce.unallocated_raised_to_head",
)
#: The clocks of the weekly look and of being seen meanwhile.
LOOKED_AT, SEEN = "T117", "T118"


def with_what_follows(
    without: pl.DataFrame, facts: Facts, running: pl.DataFrame, council: Council, day: date
) -> pl.DataFrame:
    """The times without a worker with the columns of ``models.WithoutWorker`` that follow from them.

    ``without``: ``without_worker.SCHEMA``. ``running``: the rounds that are neither met nor ended.
    ``day``: the rules in force on it count, and looks until its end.
    """
    must = pl.col("open_as").list.set_intersection(pl.lit(list(ALWAYS_A_WORKER))).list.len() > 0
    since = pl.coalesce("since", "from_on")

    def after(key: str) -> pl.Expr:
        return since + pl.duration(days=council.number(key, day))

    raised = pl.when(must).then(pl.min_horizontal(after(WITH_PLAN), after(RAISED)))
    return (
        without.with_columns(
            pl.max_horizontal(raised.otherwise(after(RAISED)), "from_on").alias("raised_on"),
            pl.max_horizontal(after(TO_HEAD), "from_on").alias("raised_to_head_on"),
            pl.coalesce("since", "from_on").alias("_began"),
        )
        .join(_last_look(facts, day), on="child", how="left")
        .join(_due(running, LOOKED_AT, "due_on"), on="child", how="left")
        .join(_due(running, SEEN, "see_by_on"), on="child", how="left")
        .with_columns(
            pl.when(pl.col("reviewed_on") >= pl.col("_began")).then(pl.col(name)).alias(name)
            for name in ("reviewed_on", "reviewed_by", "seen_by", "next_review_on")
        )
        .with_columns(
            pl.when(pl.col("due_on").is_not_null())
            .then(pl.min_horizontal("due_on", "next_review_on"))
            .alias("review_due_on")
        )
        .drop("_began", "due_on", "next_review_on")
    )


def _last_look(facts: Facts, day: date) -> pl.DataFrame:
    looks = facts["unallocated_review"].filter(pl.col("reviewed_on") <= day)
    return (
        looks.sort("reviewed_on", "id")
        .group_by("child", maintain_order=True)
        .agg(
            pl.col("reviewed_on", "seen_by", "next_review_on").last(),
            pl.col("worker").last().alias("reviewed_by"),
        )
    )


def _due(running: pl.DataFrame, clock: str, name: str) -> pl.DataFrame:
    mine = running.filter(pl.col("clock") == clock, pl.col("due_on").is_not_null())
    return mine.group_by("child").agg(pl.col("due_on").min().alias(name))
