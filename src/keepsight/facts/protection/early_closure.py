"""Cases closed within three months of a protection plan’s end: worked out, and held nowhere."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable

#: How long a child should stay in need after a plan, as the local standard has it.
STAYS_IN_NEED = "3mo"


def _early_closures(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """One row a plan whose case was closed before three months were up."""
    plans = facts["protection_plan"].filter(pl.col("ended_on").is_not_null())
    episodes = facts["episode_of_need"].select(episode="id", closed_on="ended_on")
    found = plans.join(episodes, on="episode").filter(
        pl.col("closed_on") >= pl.col("ended_on"),
        pl.col("closed_on") < pl.col("ended_on").dt.offset_by(STAYS_IN_NEED),
    )
    return found.select(*ALWAYS, pl.col("id").alias("plan"), "closed_on")


EARLY_CLOSURE = FactTable(
    code="early_closure",
    title="Cases closed soon after a protection plan",
    why="Too quick a step down is followed by a step up.",
    source="Worked out of protection plans and episodes of need",
    record="",
    worked_out=_early_closures,
    out_of=("protection_plan", "episode_of_need"),
    happened="closed_on",
    columns=(
        Column("plan", pl.Int64, refers="protection_plan"),
        Column("closed_on", pl.Date),
    ),
)

CLOSED_SOON_AFTER_A_PLAN = Event(
    name="closed_soon_after_a_plan",
    table="early_closure",
    on="closed_on",
    line="plan",
    words="the closing of the case on {date}",
    heading="Closed within three months",
)
