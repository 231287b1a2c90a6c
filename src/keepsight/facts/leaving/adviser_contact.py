"""Contacts of personal advisers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ADVISER_CONTACT = FactTable(
    code="adviser_contact",
    title="Contacts of personal advisers",
    why="Someone rang, and someone came.",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="AdviserContact",
    happened="made_on",
    columns=(
        Column("made_on", pl.Date),
        Column("seen", pl.Boolean),
    ),
)


def was_a_visit() -> pl.Expr:
    """The young person was seen."""
    return pl.col("seen").fill_null(False)


ADVISER_VISITED = Event(
    name="adviser_visited",
    table="adviser_contact",
    on="made_on",
    where=was_a_visit,
    words="the visit on {date}",
    heading="Adviser visits",
)


ADVISER_IN_TOUCH = Event(
    name="adviser_in_touch",
    table="adviser_contact",
    on="made_on",
    words="the contact on {date}",
    heading="In touch",
)
