"""S03: a looked-after child has moved again and again within a year."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.words import allowed, day_in_words, said

A_YEAR = timedelta(days=365)


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children in care who have begun so many placements within the last year."""
    moves = allowed("care.placements_in_a_year", as_at).number
    in_care = facts["period_of_care"].filter(running())
    begun = (
        facts["placement"]
        .filter(pl.col("started_on") > as_at - A_YEAR)
        .sort("started_on", "id")
        .group_by("child", maintain_order=True)
        .agg(
            placements=pl.len(),
            first_on=pl.col("started_on").first(),
            seen_on=pl.col("started_on").get(moves - 1, null_on_oob=True),
            line=pl.col("id").last(),
        )
        .filter(pl.col("placements") >= moves)
    )
    return begun.join(in_care.select("child").unique(), on="child", how="semi").select(
        "child",
        "line",
        "seen_on",
        since="first_on",
        sentence=said("{} placements since {}.", "placements", day_in_words("first_on")),
    )


MANY_PLACEMENTS = Signal(
    code="S03",
    title="Moved again and again",
    why="A child who moves three times in a year has nowhere to belong.",
    source="Department for Education stability measure: three or more placements in a year",
    owner="independent",
    tables=("period_of_care", "placement"),
    see=see,
    told={
        "In care": Told("period_of_care", "started_on", until="ended_on"),
        "Placed": Told("placement", "started_on", until="ended_on"),
    },
)
