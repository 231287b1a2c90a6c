"""Notices of a decision for adoption."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

DECISION_NOTICE = FactTable(
    code="decision_notice",
    title="Notices of a decision for adoption",
    why="Parents hear it from us, and soon.",
    source="Adoption: national minimum standards (2011); the dataset has none",
    record="DecisionNotice",
    columns=(
        Column("decision", pl.Int64, "decision_id", refers="adoption_decision"),
        Column("told_on", pl.Date, after="told_on"),
        Column("written_on", pl.Date, after="written_on"),
    ),
)


PARENTS_TOLD = Event(
    name="parents_told",
    table="decision_notice",
    on="told_on",
    line="decision",
    words="telling the parents on {date}",
    heading="Parents told",
)


PARENTS_WRITTEN_TO = Event(
    name="parents_written_to",
    table="decision_notice",
    on="written_on",
    line="decision",
    words="the letter to the parents on {date}",
    heading="Parents written to",
)
