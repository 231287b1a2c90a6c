"""Pathway plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PATHWAY_PLAN = FactTable(
    code="pathway_plan",
    title="Pathway plans",
    why="The way out of care, in my own words.",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="PathwayPlan",
    happened="made_on",
    columns=(Column("made_on", pl.Date),),
)


PATHWAY_PLANNED = Event(
    name="pathway_planned",
    table="pathway_plan",
    on="made_on",
    words="the pathway plan on {date}",
    heading="Pathway plan",
)
