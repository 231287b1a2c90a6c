"""Legal gateway meetings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

LEGAL_GATEWAY = FactTable(
    code="legal_gateway",
    title="Legal gateway meetings",
    why="Whether to go to court is decided with a lawyer, and not in a corridor.",
    source="Local standard; the dataset has none",
    record="LegalGateway",
    happened="requested_on",
    columns=(
        Column("requested_on", pl.Date),
        Column("is_urgent", pl.Boolean),
        Column("held_on", pl.Date, after="held_on"),
        Column("outcome_code", pl.String, after="held_on"),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


def is_not_urgent() -> pl.Expr:
    """Nothing says that it cannot wait."""
    return ~pl.col("is_urgent").fill_null(False)


def is_urgent() -> pl.Expr:
    """It cannot wait."""
    return pl.col("is_urgent")


GATEWAY_REQUESTED = Event(
    name="gateway_requested",
    table="legal_gateway",
    on="requested_on",
    until="withdrawn_on",
    line="id",
    where=is_not_urgent,
    words="the request on {date}",
    heading="Requested",
)


GATEWAY_REQUESTED_URGENTLY = Event(
    name="gateway_requested_urgently",
    table="legal_gateway",
    on="requested_on",
    until="withdrawn_on",
    line="id",
    where=is_urgent,
    words="the urgent request on {date}",
    heading="Requested urgently",
)


GATEWAY_HELD = Event(
    name="gateway_held",
    table="legal_gateway",
    on="held_on",
    line="id",
    words="the legal gateway meeting on {date}",
    heading="Gateway meeting",
)
