"""Extensions before proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PRE_PROCEEDINGS_EXTENSION = FactTable(
    code="pre_proceedings_extension",
    title="Extensions before proceedings",
    why="Who allowed the waiting, and why?",
    source="Local standard; the dataset has none",
    record="PreProceedingsExtension",
    happened="decided_on",
    columns=(
        Column("pre_proceedings", pl.Int64, "pre_proceedings_id", refers="pre_proceedings"),
        Column("decided_on", pl.Date),
        Column("reason_code", pl.String),
    ),
)


PRE_PROCEEDINGS_EXTENDED = Event(
    name="pre_proceedings_extended",
    table="pre_proceedings_extension",
    on="decided_on",
    line="pre_proceedings",
    words="the extension on {date}",
    heading="Extended",
)
