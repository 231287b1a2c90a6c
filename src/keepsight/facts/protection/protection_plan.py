"""Child protection plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PROTECTION_PLAN = FactTable(
    code="protection_plan",
    title="Protection plans",
    why="A child at risk of significant harm, and who does what about it.",
    source="Standard Safeguarding Dataset, ssd_cp_plans",
    record="ProtectionPlan",
    ssd="ssd_cp_plans",
    ssd_id="cppl_cp_plan_id",
    ssd_child="cppl_person_id",
    happened="started_on",
    columns=(
        Column("episode", pl.Int64, "episode_id", "cppl_referral_id", refers="episode_of_need"),
        Column("conference", pl.Int64, "conference_id", "cppl_icpc_id", refers="conference"),
        Column("started_on", pl.Date, ssd="cppl_cp_plan_start_date"),
        Column("ended_on", pl.Date, ssd="cppl_cp_plan_end_date", after="ended_on"),
        Column("other_authority_code", pl.String, ssd="cppl_cp_plan_ola"),
        Column("initial_category_code", pl.String, ssd="cppl_cp_plan_initial_category"),
        Column("latest_category_code", pl.String, ssd="cppl_cp_plan_latest_category"),
        Column("previous_plans", pl.Int64),
        Column("emergency_action_code", pl.String),
        Column("team", pl.Int64, "team_id", refers="team"),
        Column("worker", pl.Int64, "worker_id", refers="worker"),
    ),
)

PROTECTION_PLAN_STARTED = Event(
    name="protection_plan_started",
    table="protection_plan",
    on="started_on",
    until="ended_on",
    line="id",
    words="the start of the plan on {date}",
    heading="Plan starts",
)

PROTECTION_PLAN_ENDED = Event(
    name="protection_plan_ended",
    table="protection_plan",
    on="ended_on",
    line="episode",
    words="the end of the protection plan on {date}",
    heading="Protection plan ends",
)
