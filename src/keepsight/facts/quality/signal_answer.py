"""What was made of signals; the words that go with it stay on the record."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

SIGNAL_ANSWER = FactTable(
    code="signal_answer",
    title="Answers to signals",
    why="A signal that is often wrong teaches people to look away.",
    source="Local standard; the dataset has none",
    record="SignalAnswer",
    happened="answered_on",
    columns=(
        Column("signal", pl.String, field="signal_code"),
        Column("line", pl.Int64),
        Column("seen_on", pl.Date),
        Column("answer_code", pl.String),
        Column("look_again_on", pl.Date),
        Column("answered_on", pl.Date),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)
