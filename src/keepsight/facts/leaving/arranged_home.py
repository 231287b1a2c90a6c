"""Homes arranged for care leavers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ARRANGED_HOME = FactTable(
    code="arranged_home",
    title="Homes arranged for care leavers",
    why="A first flat can be a lonely place.",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="ArrangedHome",
    happened="provided_on",
    columns=(
        Column("provided_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


HOME_PROVIDED = Event(
    name="home_provided",
    table="arranged_home",
    on="provided_on",
    until="ended_on",
    line="id",
    words="the start of the accommodation on {date}",
    heading="Home provided",
)
