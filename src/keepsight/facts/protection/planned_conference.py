"""Planned conferences."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PLANNED_CONFERENCE = FactTable(
    code="planned_conference",
    title="Planned conferences",
    why="Parents cannot answer what they read in the corridor.",
    source="Local standard; the dataset has none",
    record="PlannedConference",
    columns=(
        Column("kind_code", pl.String),
        Column("planned_on", pl.Date),
        Column("held_on", pl.Date, after="held_on"),
        Column("cancelled_on", pl.Date, after="cancelled_on"),
        Column("report_shared_on", pl.Date, after="report_shared_on"),
    ),
)


def is_a_planned_initial() -> pl.Expr:
    """An initial conference, or one on a child moving in."""
    return pl.col("kind_code") != "review"


def is_a_planned_review() -> pl.Expr:
    """A review conference."""
    return pl.col("kind_code") == "review"


INITIAL_CONFERENCE_PLANNED = Event(
    name="initial_conference_planned",
    table="planned_conference",
    on="planned_on",
    until="cancelled_on",
    line="id",
    where=is_a_planned_initial,
    words="the initial conference on {date}",
    heading="Initial conference planned",
)

REVIEW_CONFERENCE_PLANNED = Event(
    name="review_conference_planned",
    table="planned_conference",
    on="planned_on",
    until="cancelled_on",
    line="id",
    where=is_a_planned_review,
    words="the review conference on {date}",
    heading="Review conference planned",
)

REPORT_SHARED = Event(
    name="report_shared",
    table="planned_conference",
    on="report_shared_on",
    line="id",
    words="the report on {date}",
    heading="Report shared",
)
