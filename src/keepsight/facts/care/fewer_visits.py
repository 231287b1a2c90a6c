"""Agreements to fewer visits."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

FEWER_VISITS = FactTable(
    code="fewer_visits",
    title="Agreements to fewer visits",
    why="A child who feels at home may not want a visitor every six weeks.",
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 28(3A); not in the dataset",
    record="FewerVisits",
    happened="agreed_on",
    columns=(
        Column("placement", pl.Int64, "placement_id", refers="placement"),
        Column("agreed_on", pl.Date),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


FEWER_VISITS_AGREED = Event(
    name="fewer_visits_agreed",
    table="fewer_visits",
    on="agreed_on",
    until="withdrawn_on",
    line="placement",
    words="{date}, when the child had agreed to fewer visits",
    heading="Fewer visits agreed",
)
