"""Causes of a pathway review."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PATHWAY_REVIEW_CAUSE = FactTable(
    code="pathway_review_cause",
    title="Causes of a pathway review",
    why="When life changes, so does the plan.",
    source="Care Leavers (England) Regulations 2010; the dataset has none",
    record="PathwayReviewCause",
    happened="happened_on",
    columns=(
        Column("kind_code", pl.String),
        Column("happened_on", pl.Date),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
        Column("reviewed_on", pl.Date, after="reviewed_on"),
    ),
)


def is_a_move() -> pl.Expr:
    """A move into accommodation that the council arranged."""
    return pl.col("kind_code") == "move"


def is_a_wish_for_review() -> pl.Expr:
    """The young person or the adviser asks."""
    return pl.col("kind_code") == "wish"


MOVED_TO_ARRANGED_HOME = Event(
    name="moved_to_arranged_home",
    table="pathway_review_cause",
    on="happened_on",
    until="withdrawn_on",
    line="id",
    where=is_a_move,
    words="the move on {date}",
    heading="Moves",
)


PATHWAY_REVIEW_WISHED = Event(
    name="pathway_review_wished",
    table="pathway_review_cause",
    on="happened_on",
    until="withdrawn_on",
    line="id",
    where=is_a_wish_for_review,
    words="the wish for a review on {date}",
    heading="Asks for a review",
)


PATHWAY_REVIEWED = Event(
    name="pathway_reviewed",
    table="pathway_review_cause",
    on="reviewed_on",
    line="id",
    words="the review on {date}",
    heading="Pathway reviewed",
)
