"""Locked records."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

RESTRICTION = FactTable(
    code="restriction",
    title="Locked records",
    why="A lock keeps people safe, and can keep help away.",
    source="Local standard; the dataset has none",
    record="Restriction",
    happened="restricted_on",
    columns=(
        Column("restricted_on", pl.Date),
        Column("lifted_on", pl.Date, after="lifted_on"),
    ),
)


RECORD_RESTRICTED = Event(
    name="record_restricted",
    table="restriction",
    on="restricted_on",
    until="lifted_on",
    line="id",
    words="the restriction on {date}",
    heading="Record locked",
)
