"""Private fostering arrangements."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRIVATE_FOSTERING = FactTable(
    code="private_fostering",
    title="Private fostering arrangements",
    why="Nobody chose these carers but the parents, and nobody knows them.",
    source="Children (Private Arrangements for Fostering) Regulations 2005; the dataset has none",
    record="PrivateFostering",
    columns=(
        Column("starts_on", pl.Date),
        Column("notified_on", pl.Date, after="notified_on"),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


ARRANGEMENT_BEGINS = Event(
    name="arrangement_begins",
    table="private_fostering",
    on="starts_on",
    until="ended_on",
    line="id",
    words="the beginning on {date}",
    heading="Arrangement begins",
)

ARRANGEMENT_NOTIFIED = Event(
    name="arrangement_notified",
    table="private_fostering",
    on="notified_on",
    until="ended_on",
    line="id",
    words="the notice on {date}",
    heading="Notified",
)

NOTICE_GIVEN = Event(
    name="notice_given",
    table="private_fostering",
    on="notified_on",
    line="id",
    words="the notice on {date}",
    heading="Notice given",
)

A_YEAR_INTO_ARRANGEMENT = Event(
    name="a_year_into_arrangement",
    table="private_fostering",
    on="starts_on",
    until="ended_on",
    line="id",
    later="need.arrangement_first_year",
    words="{date}, a year into the arrangement",
    heading="Begins",
)
