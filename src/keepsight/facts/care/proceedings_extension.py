"""Extensions of care proceedings."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PROCEEDINGS_EXTENSION = FactTable(
    code="proceedings_extension",
    title="Extensions of care proceedings",
    why="Every eight weeks more are eight weeks of a childhood.",
    source="Children Act 1989, section 32(5) to (8); the dataset has none",
    record="ProceedingsExtension",
    happened="decided_on",
    columns=(
        Column("proceedings", pl.Int64, "proceedings_id", refers="proceedings"),
        Column("decided_on", pl.Date),
    ),
)


PROCEEDINGS_EXTENDED = Event(
    name="proceedings_extended",
    table="proceedings_extension",
    on="decided_on",
    line="proceedings",
    words="the extension on {date}",
    heading="Extended",
)
