"""Children who are to be adopted, with the day on which they came into care. Worked out."""

from collections.abc import Mapping

import polars as pl

from keepsight.kernel.fact import ALWAYS, Column, Event, FactTable


def _ways(facts: Mapping[str, pl.LazyFrame]) -> pl.LazyFrame:
    """One row for each decision for adoption taken in a period of care: the period began the wait."""
    periods = facts["period_of_care"].select(
        "child", entered_on="started_on", left_on="ended_on", period="id"
    )
    found = facts["adoption_decision"].join(periods, on="child", maintain_order="left")
    return found.filter(
        pl.col("entered_on") <= pl.col("decided_on"),
        pl.col("left_on").is_null() | (pl.col("decided_on") <= pl.col("left_on")),
    ).select(
        *map(pl.col, ALWAYS),
        pl.col("id").alias("decision"),
        "entered_on",
        "decided_on",
        "reversed_on",
    )


WAY_TO_ADOPTION = FactTable(
    code="way_to_adoption",
    title="Ways into adoption",
    why="A small child counts the days from the first.",
    source="Worked out of decisions for adoption and periods of care",
    record="",
    worked_out=_ways,
    out_of=("adoption_decision", "period_of_care"),
    happened="decided_on",
    columns=(
        Column("decision", pl.Int64, refers="adoption_decision"),
        Column("entered_on", pl.Date),
        Column("decided_on", pl.Date),
        Column("reversed_on", pl.Date, after="reversed_on"),
    ),
)


CAME_TO_BE_ADOPTED = Event(
    name="came_to_be_adopted",
    table="way_to_adoption",
    on="entered_on",
    until="reversed_on",
    line="decision",
    words="becoming looked after on {date}",
    heading="Became looked after",
)
