"""Episodes of need: from the referral that opened a child's case to its closing."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

EPISODE_OF_NEED = FactTable(
    code="episode_of_need",
    title="Episodes of need",
    why="An open child is somebody's responsibility every day.",
    source="Standard Safeguarding Dataset, ssd_cin_episodes",
    record="EpisodeOfNeed",
    ssd="ssd_cin_episodes",
    ssd_id="cine_referral_id",
    ssd_child="cine_person_id",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date, ssd="cine_referral_date"),
        Column("primary_need_code", pl.String, ssd="cine_cin_primary_need_code"),
        Column("source_code", pl.String, "referral.source_code", "cine_referral_source_code"),
        Column("no_further_action", pl.Boolean, "referral.no_further_action", "cine_referral_nfa"),
        Column("ended_on", pl.Date, ssd="cine_close_date", after="ended_on"),
        Column("end_reason_code", pl.String, ssd="cine_close_reason", after="ended_on"),
        Column("team", pl.Int64, "team_id", "cine_referral_team", refers="team"),
        Column("worker", pl.Int64, "worker_id", "cine_referral_worker_id", refers="worker"),
        Column("referral", pl.Int64, "referral_id", refers="referral"),
        Column("accepted_at", pl.Datetime("us", "UTC"), "referral.accepted_at"),
    ),
    not_held=(
        ("cine_referral_source_desc", "the words of the code, which the code list gives"),
        ("cine_referral_outcome_json", "outcomes are records of their own here"),
    ),
)


def went_further() -> pl.Expr:
    """The referral was not closed straight away."""
    return ~pl.col("no_further_action").fill_null(False)


REFERRAL_ACCEPTED = Event(
    name="referral_accepted",
    table="episode_of_need",
    on="started_on",
    at="accepted_at",
    until="ended_on",
    line="id",
    where=went_further,
    words="the referral accepted on {date}",
)

REFERRAL_RECEIVED = Event(
    name="referral_received",
    table="episode_of_need",
    on="started_on",
    until="ended_on",
    line="id",
    where=went_further,
    words="the referral on {date}",
    heading="Referral",
)

REFERRAL_TAKEN_UP = Event(
    name="referral_taken_up",
    table="episode_of_need",
    on="started_on",
    until="ended_on",
    line="id",
    where=went_further,
    words="the referral on {date}",
    heading="Referral",
)

EPISODE_CLOSED = Event(
    name="episode_closed",
    table="episode_of_need",
    on="ended_on",
    line="id",
    words="the closing of the case on {date}",
    heading="Case closes",
)
