"""Who holds each child on a day: the lead worker, or where there is none a care leaver's adviser."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import polars as pl


def live_allocations(facts: Mapping[str, pl.DataFrame], day: date) -> pl.DataFrame:
    """The allocations that have begun by a day and last on it; one without a role is a lead's."""
    live = (pl.col("started_on") <= day).fill_null(True) & (
        pl.col("ended_on").is_null() | (pl.col("ended_on") >= day)
    )
    return facts["allocation"].filter(live).with_columns(role=pl.col("role_code").fill_null("lead"))


def holders_of(facts: Mapping[str, pl.DataFrame], day: date) -> pl.DataFrame:
    """``child, worker, worker_since, held_team, allocation, role``: one row a child with a holder.

    Of several leads, which only imports bring, the one that began last. ``worker`` is null where a team,
    duty or a pool holds the child. A worker who has left, or may not hold the child, still stands here:
    that they do is what ``without_worker`` says.
    """
    held = live_allocations(facts, day).filter(pl.col("role").is_in(["lead", "personal_adviser"]))
    first = held.sort(
        pl.col("role") != "lead",
        "started_on",
        "id",
        descending=[False, True, False],
        nulls_last=True,
    )
    return first.group_by("child", maintain_order=True).agg(
        pl.col("worker").first(),
        pl.col("started_on").first().alias("worker_since"),
        pl.col("team").first().alias("held_team"),
        pl.col("id").first().alias("allocation"),
        pl.col("role").first(),
    )
