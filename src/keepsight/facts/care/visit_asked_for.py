"""Visits asked for."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

VISIT_ASKED_FOR = FactTable(
    code="visit_asked_for",
    title="Visits asked for",
    why="When a child asks for us, we come.",
    source="Care Planning, Placement and Case Review Regulations 2010, regulation 28(6) and (7); not in the dataset",
    record="VisitAskedFor",
    happened="asked_on",
    columns=(
        Column("kind_code", pl.String),
        Column("asked_on", pl.Date),
        Column("due_on", pl.Date),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


def is_a_notice_of_concern() -> pl.Expr:
    """The regulator is concerned about the provider."""
    return pl.col("kind_code") == "concern"


def is_a_wish() -> pl.Expr:
    """The child or the carer asks."""
    return pl.col("kind_code") != "concern"


PROVIDER_IN_DOUBT = Event(
    name="provider_in_doubt",
    table="visit_asked_for",
    on="asked_on",
    until="withdrawn_on",
    line="id",
    where=is_a_notice_of_concern,
    words="the notice about the provider on {date}",
    heading="Notice of concern",
)


VISIT_WISHED_FOR = Event(
    name="visit_wished_for",
    table="visit_asked_for",
    on="asked_on",
    until="withdrawn_on",
    line="id",
    where=is_a_wish,
    due="due_on",
    words="the wish for a visit on {date}",
    heading="Visit wished for",
)
