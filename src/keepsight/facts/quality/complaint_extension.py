"""Extensions of complaints."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

COMPLAINT_EXTENSION = FactTable(
    code="complaint_extension",
    title="Extensions of complaints",
    why="More time is asked for, not taken.",
    source="Children Act 1989 Representations Procedure (England) Regulations 2006; not in the dataset",
    record="ComplaintExtension",
    happened="decided_on",
    columns=(
        Column("complaint", pl.Int64, "complaint_id", refers="complaint"),
        Column("stage_code", pl.String),
        Column("decided_on", pl.Date),
    ),
)


def is_for_stage_one() -> pl.Expr:
    """At stage one."""
    return pl.col("stage_code") == "one"


def is_for_stage_two() -> pl.Expr:
    """At stage two."""
    return pl.col("stage_code") == "two"


STAGE_ONE_EXTENDED = Event(
    name="stage_one_extended",
    table="complaint_extension",
    on="decided_on",
    line="complaint",
    where=is_for_stage_one,
    words="the extension on {date}",
    heading="Extended",
)


STAGE_TWO_EXTENDED = Event(
    name="stage_two_extended",
    table="complaint_extension",
    on="decided_on",
    line="complaint",
    where=is_for_stage_two,
    words="the extension on {date}",
    heading="Extended",
)
