"""Restrictions of contact."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

CONTACT_RESTRICTION = FactTable(
    code="contact_restriction",
    title="Restrictions of contact",
    why="A child’s family may be kept away for a week by us, and longer only by a court.",
    source="Children Act 1989, section 34(6); the dataset has none",
    record="ContactRestriction",
    columns=(
        Column("started_on", pl.Date, after="started_on"),
        Column("days", pl.Int64),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)
