"""S17: an assessment is past its 35th working day and no manager has looked at it."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import too_long, without
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Assessments that go on so long, with no manager's checkpoint since they began."""
    over = pl.any_horizontal(
        pl.col("finished_on", "authorised_on", "ended_on", "episode_ended_on").is_not_null()
    )
    late = too_long(facts["assessment"].filter(~over), "started_on", "need.assessment_drift", as_at)
    looked_at = facts["assessment_checkpoint"]
    return without(late, looked_at, on="reviewed_on", since="started_on").select(
        "child",
        line="id",
        seen_on="due",
        since="started_on",
        sentence=said(
            "The assessment began on {}, and no manager’s checkpoint is on file.",
            day_in_words("started_on"),
        ),
    )


ASSESSMENT_UNCHECKED = Signal(
    code="S17",
    title="A late assessment no manager has looked at",
    why="An assessment that could end on day 12 should not take 45.",
    source="Local standard: past its 35th working day without a manager’s checkpoint",
    owner="manager",
    tables=("assessment", "assessment_checkpoint"),
    see=see,
    told={
        "Assessed": Told("assessment", "started_on", until="authorised_on"),
        "Assessed, with the manager": Told("assessment", "started_on", until="finished_on"),
        "Assessed, case closed": Told("assessment", "started_on", until="episode_ended_on"),
        "Checkpoint": Told("assessment_checkpoint", "reviewed_on"),
    },
    rests_on=("assessment_checkpoint",),
)
