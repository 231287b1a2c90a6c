"""Reasons given for missed dates; the words that go with them stay on the record."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

DELAY_REASON = FactTable(
    code="delay_reason",
    title="Reasons for delay",
    why="A late date that says why can be mended; one that does not is only late.",
    source="Working Together to Safeguard Children: reasons for delay are recorded; our own list",
    record="DelayReason",
    happened="given_on",
    columns=(
        Column("limit", pl.String, field="limit_code"),
        Column("line", pl.Int64),
        Column("due_on", pl.Date),
        Column("reason_code", pl.String),
        Column("words", pl.String),
        Column("given_on", pl.Date),
    ),
)
