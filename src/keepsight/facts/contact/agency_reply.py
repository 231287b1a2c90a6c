"""What agencies were asked in checks with partners, and when they answered."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

AGENCY_REPLY = FactTable(
    code="agency_reply",
    title="Answers of agencies",
    why="An agency that does not answer is seen not to.",
    source="Local standard of front doors shared by agencies; the dataset has none",
    record="AgencyReply",
    happened="asked_on",
    columns=(
        Column("check_asked", pl.Int64, "check_asked_id", refers="partner_check"),
        Column("agency_code", pl.String),
        Column("asked_on", pl.Date),
        Column("asked_at", pl.Datetime("us", "UTC")),
        Column("answered_on", pl.Date, after="answered_on"),
        Column("answered_at", pl.Datetime("us", "UTC"), after="answered_at"),
        Column("answer_code", pl.String, after="answered_on"),
    ),
)
