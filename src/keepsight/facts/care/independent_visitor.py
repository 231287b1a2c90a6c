"""Independent visitors."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

INDEPENDENT_VISITOR = FactTable(
    code="independent_visitor",
    title="Independent visitors",
    why="Somebody who comes because they want to.",
    source="Children Act 1989, section 23ZB; the dataset has none",
    record="IndependentVisitor",
    happened="wanted_on",
    columns=(
        Column("wanted_on", pl.Date),
        Column("matched_on", pl.Date, after="matched_on"),
        Column("declined_on", pl.Date, after="declined_on"),
    ),
)


VISITOR_WANTED = Event(
    name="visitor_wanted",
    table="independent_visitor",
    on="wanted_on",
    until="declined_on",
    line="id",
    words="the wish for an independent visitor on {date}",
    heading="Visitor wanted",
)


VISITOR_MATCHED = Event(
    name="visitor_matched",
    table="independent_visitor",
    on="matched_on",
    line="id",
    words="the match on {date}",
    heading="Visitor matched",
)
