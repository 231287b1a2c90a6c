"""Child and family assessments: when they began and when a manager authorised them."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ASSESSMENT = FactTable(
    code="assessment",
    title="Assessments",
    why="What does this child need, and by when was it known?",
    source="Standard Safeguarding Dataset, ssd_cin_assessments",
    record="Assessment",
    ssd="ssd_cin_assessments",
    ssd_id="cina_assessment_id",
    ssd_child="cina_person_id",
    happened="started_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", "cina_referral_id", refers="episode_of_need"),
        Column("started_on", pl.Date, ssd="cina_assessment_start_date"),
        Column("child_seen", pl.Boolean, ssd="cina_assessment_child_seen"),
        Column("finished_on", pl.Date, after="finished_on"),
        Column("authorised_on", pl.Date, ssd="cina_assessment_auth_date", after="authorised_on"),
        Column("interim_review_on", pl.Date),
        Column("outcome_code", pl.String, after="authorised_on"),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("episode_ended_on", pl.Date, "episode.ended_on", after="episode_ended_on"),
        Column("team", pl.Int64, "team_id", "cina_assessment_team", refers="team"),
        Column("worker", pl.Int64, "worker_id", "cina_assessment_worker_id", refers="worker"),
    ),
    not_held=(
        ("cina_assessment_outcome_json", "one outcome code is kept, not the whole list"),
        ("cina_assessment_outcome_nfa", "follows from the outcome code"),
    ),
)

ASSESSMENT_STARTED = Event(
    name="assessment_started",
    table="assessment",
    on="started_on",
    until="ended_on",  # closed, with or without authorisation
    line="id",
    words="the start of the assessment on {date}",
    heading="Assessment starts",
)

ASSESSMENT_AUTHORISED = Event(
    name="assessment_authorised",
    table="assessment",
    on="authorised_on",
    line="id",
    words="the authorisation on {date}",
    heading="Authorised",
)

#: The same, found by the episode: the first one answers the referral.
REFERRAL_ASSESSED = Event(
    name="referral_assessed",
    table="assessment",
    on="authorised_on",
    line="episode",
    words="the authorised assessment on {date}",
    heading="Assessment authorised",
)

ASSESSED_CHILD_CLOSED = Event(
    name="assessed_child_closed",
    table="assessment",
    on="episode_ended_on",
    line="id",
    words="the closing of the case on {date}",
    heading="Case closes",
)


#: A child in need plan as outcome, in the spellings of the sources.
PLAN_OUTCOMES = ("child_in_need_plan", "cin_plan", "cinplan")


def led_to_a_plan() -> pl.Expr:
    """The outcome was a child in need plan."""
    return pl.col("outcome_code").is_in(PLAN_OUTCOMES)


ASSESSED_AS_IN_NEED = Event(
    name="assessed_as_in_need",
    table="assessment",
    on="authorised_on",
    line="episode",
    where=led_to_a_plan,
    words="the assessment on {date}",
    heading="Assessed as in need",
)
