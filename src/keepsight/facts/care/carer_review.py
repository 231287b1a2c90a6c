"""Reviews of foster carers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CARER_REVIEW = FactTable(
    code="carer_review",
    title="Reviews of foster carers",
    why="Once a year somebody asks whether this home is still right.",
    source="Fostering Services (England) Regulations 2011, regulation 28; the dataset has none",
    record="CarerReview",
    happened="held_on",
    child="",
    columns=(
        Column("carer", pl.Int64, "carer_id", refers="foster_carer"),
        Column("held_on", pl.Date),
    ),
)


CARER_REVIEWED = Event(
    name="carer_reviewed",
    table="carer_review",
    on="held_on",
    line="carer",
    words="the review on {date}",
    heading="Carer reviewed",
)
