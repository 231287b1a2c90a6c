"""Reviews of special guardians’ support."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

GUARDIANSHIP_SUPPORT_REVIEW = FactTable(
    code="guardianship_support_review",
    title="Reviews of special guardians’ support",
    why="Is it still enough?",
    source="Special Guardianship Regulations 2005, regulation 17; the dataset has none",
    record="GuardianshipSupportReview",
    happened="reviewed_on",
    columns=(
        Column("support", pl.Int64, "support_id", refers="guardianship_support"),
        Column("reviewed_on", pl.Date),
    ),
)


GUARDIANSHIP_SUPPORT_REVIEWED = Event(
    name="guardianship_support_reviewed",
    table="guardianship_support_review",
    on="reviewed_on",
    line="support",
    words="the review on {date}",
    heading="Support reviewed",
)
