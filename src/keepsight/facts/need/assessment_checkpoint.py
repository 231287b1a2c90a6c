"""Managers’ checkpoints of assessments."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ASSESSMENT_CHECKPOINT = FactTable(
    code="assessment_checkpoint",
    title="Managers’ checkpoints of assessments",
    why="An assessment that could end on day 12 should not take 45.",
    source="Local standard; the dataset has none",
    record="AssessmentCheckpoint",
    happened="reviewed_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="episode_of_need"),
        Column("reviewed_on", pl.Date),
    ),
)


ASSESSMENT_PROGRESS_REVIEWED = Event(
    name="assessment_progress_reviewed",
    table="assessment_checkpoint",
    on="reviewed_on",
    line="episode",
    words="the checkpoint on {date}",
    heading="Checkpoint",
)
