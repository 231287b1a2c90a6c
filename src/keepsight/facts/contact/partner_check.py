"""Checks with partners."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PARTNER_CHECK = FactTable(
    code="partner_check",
    title="Checks with partners",
    why="The police, the school and the nurse each know a part.",
    source="Local standard of front doors shared by agencies; the dataset has none",
    record="PartnerCheck",
    happened="rated_on",
    columns=(
        Column("contact", pl.Int64, "contact_id", refers="contact"),
        Column("rated_on", pl.Date),
        Column("rated_at", pl.Datetime("us", "UTC"), after="rated_at"),
        Column("rating_code", pl.String),
        Column("closed_on", pl.Date, after="closed_on"),
        Column("closed_at", pl.Datetime("us", "UTC"), after="closed_at"),
        Column("stopped_on", pl.Date, after="stopped_on"),
    ),
)


def is_rated_red() -> pl.Expr:
    """Rated red."""
    return pl.col("rating_code") == "red"


def is_rated_amber() -> pl.Expr:
    """Rated amber."""
    return pl.col("rating_code") == "amber"


def is_rated_green() -> pl.Expr:
    """Rated green."""
    return pl.col("rating_code") == "green"


CHECK_RATED_RED = Event(
    name="check_rated_red",
    table="partner_check",
    on="rated_on",
    at="rated_at",
    until="stopped_on",
    line="id",
    where=is_rated_red,
    words="the red rating on {date}",
    heading="Rated red",
)

CHECK_RATED_AMBER = Event(
    name="check_rated_amber",
    table="partner_check",
    on="rated_on",
    at="rated_at",
    until="stopped_on",
    line="id",
    where=is_rated_amber,
    words="the amber rating on {date}",
    heading="Rated amber",
)

CHECK_RATED_GREEN = Event(
    name="check_rated_green",
    table="partner_check",
    on="rated_on",
    at="rated_at",
    until="stopped_on",
    line="id",
    where=is_rated_green,
    words="the green rating on {date}",
    heading="Rated green",
)

CHECK_CLOSED = Event(
    name="check_closed",
    table="partner_check",
    on="closed_on",
    at="closed_at",
    line="id",
    words="the end of the check on {date}",
    heading="Check closed",
)
