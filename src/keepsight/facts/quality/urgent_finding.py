"""Children found unsafe when looked at again, and when somebody answered."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

URGENT_FINDING = FactTable(
    code="urgent_finding",
    title="Urgent findings of reviews of the caseload",
    why="What is found tonight is not put into a report.",
    source="Local standard; the dataset has none",
    record="UrgentFinding",
    happened="raised_on",
    columns=(
        Column("raised_on", pl.Date),
        Column("answered_on", pl.Date, after="answered_on"),
        Column("answer_code", pl.String, after="answered_on"),
    ),
)

FOUND_TO_BE_URGENT = Event(
    name="found_to_be_urgent",
    table="urgent_finding",
    on="raised_on",
    line="id",
    words="the finding on {date}",
    heading="Found",
)

URGENT_FINDING_WAS_ANSWERED = Event(
    name="urgent_finding_was_answered",
    table="urgent_finding",
    on="answered_on",
    line="id",
    words="the answer on {date}",
    heading="Answered",
)
