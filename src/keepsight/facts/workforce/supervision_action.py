"""What was agreed on for a child in supervision: by whom, by when, and when it was settled."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SUPERVISION_ACTION = FactTable(
    code="supervision_action",
    title="Actions of supervision",
    why="How often supervision is held says nothing of what came of it.",
    source="Local standard; the dataset has none",
    record="SupervisionAction",
    happened="agreed_on",
    columns=(
        Column("discussion", pl.Int64, field="discussion_id", refers="case_discussion"),
        Column("owner", pl.Int64, field="owner_id", refers="worker"),
        Column("agreed_on", pl.Date),
        Column("due_on", pl.Date),
        Column("settled_on", pl.Date, after="settled_on"),
        Column("outcome_code", pl.String, after="settled_on"),
    ),
)
