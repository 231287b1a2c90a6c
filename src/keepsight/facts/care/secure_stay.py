"""Stays in secure accommodation."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

SECURE_STAY = FactTable(
    code="secure_stay",
    title="Stays in secure accommodation",
    why="No child is locked up without a court for more than three days.",
    source="Children Act 1989, section 25; Children (Secure Accommodation) Regulations 1991; the dataset has none",
    record="SecureStay",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("court_ordered_on", pl.Date, after="court_ordered_on"),
    ),
)


SECURE_STAY_BEGAN = Event(
    name="secure_stay_began",
    table="secure_stay",
    on="started_on",
    until="ended_on",
    line="id",
    words="the start of the stay on {date}",
    heading="Stay begins",
)


SECURE_STAY_ENDED = Event(
    name="secure_stay_ended",
    table="secure_stay",
    on="ended_on",
    line="id",
    words="the end of the stay on {date}",
    heading="Stay ends",
)


SECURE_ORDER_MADE = Event(
    name="secure_order_made",
    table="secure_stay",
    on="court_ordered_on",
    line="id",
    words="the court’s order on {date}",
    heading="Court orders it",
)
