"""S19: a protection plan is past 9, 15 or 18 months and nobody senior has challenged it."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long, without
from keepsight.signals.words import day_in_words, said

#: The points at which somebody senior looks.
POINTS = ("protection.challenge_9", "protection.challenge_15", "protection.challenge_18")


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Plans past a point, with no challenge after the point before it (before the first: since the plan began)."""
    plans = facts["protection_plan"].filter(running())
    passed = pl.concat(too_long(plans, "started_on", point, as_at) for point in POINTS)
    after_the_one_before = pl.col("due").shift(1).over("id") + pl.duration(days=1)
    last = (
        passed.sort("id", "due")
        .with_columns(since=pl.coalesce(after_the_one_before, "started_on"))
        .unique("id", keep="last", maintain_order=True)
    )
    return without(last, facts["plan_challenge"], on="reviewed_on", since="since").select(
        "child",
        "since",
        line="id",
        seen_on="due",
        sentence=said(
            "The protection plan began on {}, and nobody senior has challenged it since {}.",
            day_in_words("started_on"),
            day_in_words("since"),
        ),
    )


NO_SENIOR_LOOK = Signal(
    code="S19",
    title="A long protection plan that nobody senior has looked at",
    why="A plan that has not worked in nine months will not work in ten.",
    source="Local standard: a senior or legal review after 9, 15 and 18 months",
    owner="independent",
    tables=("protection_plan", "plan_challenge"),
    see=see,
    told={
        "On a plan": Told("protection_plan", "started_on", until="ended_on"),
        "Challenged": Told("plan_challenge", "reviewed_on"),
    },
    rests_on=("plan_challenge",),
)
