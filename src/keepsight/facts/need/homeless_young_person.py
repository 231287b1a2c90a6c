"""Homeless 16 and 17 year olds."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

HOMELESS_YOUNG_PERSON = FactTable(
    code="homeless_young_person",
    title="Homeless 16 and 17 year olds",
    why="A homeless child is a child in need of a home, not a housing case.",
    source="Statutory guidance on homeless 16 and 17 year olds (April 2018); the dataset has none",
    record="HomelessYoungPerson",
    happened="presented_on",
    columns=(
        Column("presented_on", pl.Date),
        Column("responded_on", pl.Date, after="responded_on"),
        Column("assessed_on", pl.Date, after="assessed_on"),
        Column("rights_told_on", pl.Date, after="rights_told_on"),
        Column("advocacy_offered_on", pl.Date, after="advocacy_offered_on"),
        Column("closed_on", pl.Date, after="closed_on"),
    ),
)


CAME_AS_HOMELESS = Event(
    name="came_as_homeless",
    table="homeless_young_person",
    on="presented_on",
    until="closed_on",
    line="id",
    words="coming as homeless on {date}",
    heading="Comes as homeless",
)

CAME_AS_HOMELESS_AT_ALL = Event(
    name="came_as_homeless_at_all",
    table="homeless_young_person",
    on="presented_on",
    line="id",
    words="coming as homeless on {date}",
    heading="Homeless",
)

HOMELESS_RESPONDED = Event(
    name="homeless_responded",
    table="homeless_young_person",
    on="responded_on",
    line="id",
    words="the response on {date}",
    heading="Seen by both services",
)

HOMELESS_ASSESSED = Event(
    name="homeless_assessed",
    table="homeless_young_person",
    on="assessed_on",
    line="id",
    words="the assessment on {date}",
    heading="Assessed",
)
