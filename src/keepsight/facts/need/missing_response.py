"""What was done when children were missing."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

MISSING_RESPONSE = FactTable(
    code="missing_response",
    title="What was done when children were missing",
    why="A child who runs away is running from or to something.",
    source="Statutory guidance on children who run away or go missing from home or care (2014); the dataset has none",
    record="MissingResponse",
    columns=(
        Column("episode", pl.Int64, "episode_id", refers="missing_episode"),
        Column("police_told_on", pl.Date, after="police_told_on"),
        Column("meeting_held_on", pl.Date, after="meeting_held_on"),
        Column("director_told_on", pl.Date, after="director_told_on"),
        Column("interview_offered_on", pl.Date, after="interview_offered_on"),
        Column("interview_held_on", pl.Date, after="interview_held_on"),
        Column("interview_held_at", pl.Datetime("us", "UTC"), after="interview_held_at"),
        Column("interview_declined_on", pl.Date, after="interview_declined_on"),
        Column("is_independent", pl.Boolean),
    ),
)


def is_by_someone_independent() -> pl.Expr:
    """Not known to be by somebody from where the child lives or is looked after."""
    return pl.col("is_independent").fill_null(True)


POLICE_TOLD = Event(
    name="police_told",
    table="missing_response",
    on="police_told_on",
    line="episode",
    words="the word to the police on {date}",
    heading="Police told",
)

MISSING_MEETING_HELD = Event(
    name="missing_meeting_held",
    table="missing_response",
    on="meeting_held_on",
    line="episode",
    words="the meeting on {date}",
    heading="Meeting held",
)

DIRECTOR_TOLD = Event(
    name="director_told",
    table="missing_response",
    on="director_told_on",
    line="episode",
    words="the word to the director on {date}",
    heading="Director told",
)

RETURN_INTERVIEW_HELD = Event(
    name="return_interview_held",
    table="missing_response",
    on="interview_held_on",
    at="interview_held_at",
    line="episode",
    where=is_by_someone_independent,
    words="the interview on {date}",
    heading="Return interview",
)

RETURN_INTERVIEW_DECLINED = Event(
    name="return_interview_declined",
    table="missing_response",
    on="interview_declined_on",
    line="episode",
    words="the child’s refusal on {date}",
    heading="Declined",
)
