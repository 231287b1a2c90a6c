"""Foster carers."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

FOSTER_CARER = FactTable(
    code="foster_carer",
    title="Foster carers",
    why="Who cares for the carers?",
    source="Fostering Services (England) Regulations 2011, regulation 28; the dataset has none",
    record="FosterCarer",
    happened="approved_on",
    child="",
    columns=(
        Column("approved_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
    ),
)


CARER_APPROVED = Event(
    name="carer_approved",
    table="foster_carer",
    on="approved_on",
    until="ended_on",
    line="id",
    words="the approval on {date}",
    heading="Carer approved",
)
