"""S02: a child who can speak has been seen again and again, and never alone."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.people.visit import child_was_seen
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.words import allowed, day_in_words, said

#: What a child is open as, whose visits are to be alone: the tables with their first and last days.
PLANS = ("protection_plan", "child_in_need_plan", "period_of_care")


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Children with a plan or in care, seen so many times since it began and they could speak, never alone."""
    times = allowed("people.visits_before_alone", as_at).number
    from_age = allowed("people.speaks_from", as_at).number
    plans = (
        pl.concat(
            [facts[table].filter(running()).select("child", "id", "started_on") for table in PLANS]
        )
        .sort("started_on", "id")
        .unique("child", keep="first", maintain_order=True)
    )
    speaks_on = pl.col("born_on").dt.offset_by(f"{from_age}y")
    born = facts["person"].select(pl.col("id").alias("child"), "born_on")
    grown = (
        plans.join(born, on="child", how="left")
        .with_columns(started_on=pl.max_horizontal("started_on", speaks_on))
        .filter(pl.col("started_on") <= as_at)
    )
    visits = (
        facts["visit"]
        .filter(child_was_seen())
        .join(grown.select("child", "started_on"), on="child")
        .filter(pl.col("visited_on") >= pl.col("started_on"))
        .group_by("child")
        .agg(
            seen=pl.len(),
            alone=pl.col("seen_alone").fill_null(True).any(),
            last_on=pl.col("visited_on").max(),
            nth_on=pl.col("visited_on").sort().get(times - 1, null_on_oob=True),
        )
        .filter((pl.col("seen") >= times) & ~pl.col("alone"))
    )
    return grown.join(visits, on="child").select(
        "child",
        line="id",
        seen_on="nth_on",
        since="started_on",
        sentence=said(
            "Seen {} times since {}, and never alone; last on {}.",
            "seen",
            day_in_words("started_on"),
            day_in_words("last_on"),
        ),
    )


NEVER_SEEN_ALONE = Signal(
    code="S02",
    title="Seen, and never alone",
    why="A child says in front of a parent what a parent may hear.",
    source="Working Together to Safeguard Children: children are seen alone where that is right for them",
    owner="worker",
    tables=("visit", "person", *PLANS),
    see=see,
    told={
        "Born": Told("person", "born_on"),
        "On a plan": Told("protection_plan", "started_on", until="ended_on"),
        "In care": Told("period_of_care", "started_on", until="ended_on"),
        "Seen with others": Told(
            "visit", "visited_on", given={"seen": True, "seen_alone": False, "kind_code": "cp"}
        ),
        "Seen alone": Told(
            "visit", "visited_on", given={"seen": True, "seen_alone": True, "kind_code": "cp"}
        ),
        "Seen, alone not said": Told(
            "visit", "visited_on", given={"seen": True, "kind_code": "cp"}
        ),
    },
    rests_on=("visit",),
)
