"""Support plans of special guardians."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

GUARDIANSHIP_SUPPORT = FactTable(
    code="guardianship_support",
    title="Support plans of special guardians",
    why="A grandmother who takes a child for good is not left alone.",
    source="Special Guardianship Regulations 2005, regulation 17; the dataset has none",
    record="GuardianshipSupport",
    happened="agreed_on",
    columns=(
        Column("agreed_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


GUARDIANSHIP_SUPPORT_AGREED = Event(
    name="guardianship_support_agreed",
    table="guardianship_support",
    on="agreed_on",
    until="ended_on",
    line="id",
    words="the support plan on {date}",
    heading="Support plan agreed",
)
