"""Visits to foster carers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CARER_VISIT = FactTable(
    code="carer_visit",
    title="Visits to foster carers",
    why="Who cares for the carers?",
    source="Fostering Services (England) Regulations 2011, regulation 28; the dataset has none",
    record="CarerVisit",
    happened="visited_on",
    child="",
    columns=(
        Column("carer", pl.Int64, "carer_id", refers="foster_carer"),
        Column("visited_on", pl.Date),
        Column("was_unannounced", pl.Boolean),
    ),
)


def was_unannounced() -> pl.Expr:
    """Nobody was told before."""
    return pl.col("was_unannounced").fill_null(False)


CARER_VISITED = Event(
    name="carer_visited",
    table="carer_visit",
    on="visited_on",
    line="carer",
    words="the visit on {date}",
    heading="Carer visited",
)


CARER_VISITED_UNANNOUNCED = Event(
    name="carer_visited_unannounced",
    table="carer_visit",
    on="visited_on",
    line="carer",
    where=was_unannounced,
    words="the visit on {date}",
    heading="Unannounced visit",
)
