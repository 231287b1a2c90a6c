"""Reviews by the team around the family."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

FAMILY_REVIEW = FactTable(
    code="family_review",
    title="Reviews by the team around the family",
    why="Several agencies help best when they meet.",
    source="Local standard; the dataset has none",
    record="FamilyReview",
    happened="held_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="early_help_episode"),
        Column("held_on", pl.Date),
    ),
)


FAMILY_REVIEWED = Event(
    name="family_reviewed",
    table="family_review",
    on="held_on",
    line="episode",
    words="the review on {date}",
    heading="Team around the family",
)
