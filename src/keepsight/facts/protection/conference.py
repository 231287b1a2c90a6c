"""Child protection conferences: initial, on a child moving in, and review."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CONFERENCE = FactTable(
    code="conference",
    title="Child protection conferences",
    why="Only a conference makes a protection plan, and only a conference ends it.",
    source="Standard Safeguarding Dataset, ssd_initial_cp_conference",
    record="Conference",
    ssd="ssd_initial_cp_conference",
    ssd_id="icpc_icpc_id",
    ssd_child="icpc_person_id",
    happened="held_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", "icpc_referral_id", refers="episode_of_need"),
        Column(
            "enquiry", pl.Int64, "enquiry_id", "icpc_s47_enquiry_id", refers="section_47_enquiry"
        ),
        Column("kind_code", pl.String),
        Column("held_on", pl.Date, ssd="icpc_icpc_date"),
        Column("target_on", pl.Date, ssd="icpc_icpc_target_date"),
        Column("made_plan", pl.Boolean, ssd="icpc_icpc_outcome_cp_flag"),
        Column("team", pl.Int64, "team_id", "icpc_icpc_team", refers="team"),
        Column("worker", pl.Int64, "worker_id", "icpc_icpc_worker_id", refers="worker"),
    ),
    not_held=(
        ("icpc_icpc_meeting_id", "a meeting about several children is not a record yet"),
        ("icpc_cp_plan_id", "the plan points to its conference"),
        ("icpc_icpc_transfer_in", "follows from the kind of conference"),
        ("icpc_icpc_outcome_json", "one outcome is kept, not the whole list"),
    ),
)


def is_initial() -> pl.Expr:
    """An initial conference, not a review and not one on a child moving in with a plan."""
    return pl.col("kind_code") == "initial"


INITIAL_CONFERENCE_HELD = Event(
    name="initial_conference_held",
    table="conference",
    on="held_on",
    line="enquiry",
    where=is_initial,
    once=True,
    words="the initial conference on {date}",
    heading="Conference",
)

CONFERENCE_HELD = Event(
    name="conference_held",
    table="conference",
    on="held_on",
    line="id",
    words="the conference on {date}",
    heading="Conference held",
)
