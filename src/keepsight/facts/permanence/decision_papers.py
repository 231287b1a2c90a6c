"""Papers for the decision maker."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

DECISION_PAPERS = FactTable(
    code="decision_papers",
    title="Papers for the decision maker",
    why="The file is complete; now somebody must decide.",
    source="Adoption: national minimum standards (2011); the dataset has none",
    record="DecisionPapers",
    happened="received_on",
    columns=(
        Column("received_on", pl.Date),
        Column("withdrawn_on", pl.Date, after="withdrawn_on"),
    ),
)


PAPERS_RECEIVED = Event(
    name="papers_received",
    table="decision_papers",
    on="received_on",
    until="withdrawn_on",
    line="id",
    words="the papers on {date}",
    heading="Papers complete",
)
