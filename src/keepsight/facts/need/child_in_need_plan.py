"""Child in need plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CHILD_IN_NEED_PLAN = FactTable(
    code="child_in_need_plan",
    title="Child in need plans",
    why="Help that is agreed, reviewed and ended on purpose.",
    source="Standard Safeguarding Dataset, ssd_cin_plans",
    record="ChildInNeedPlan",
    ssd="ssd_cin_plans",
    ssd_id="cinp_cin_plan_id",
    ssd_child="cinp_person_id",
    happened="started_on",
    columns=(
        Column(
            "episode",
            pl.Int64,
            field="episode_id",
            ssd="cinp_referral_id",
            refers="episode_of_need",
        ),
        Column("started_on", pl.Date, ssd="cinp_cin_plan_start_date"),
        Column("ended_on", pl.Date, ssd="cinp_cin_plan_end_date", after="ended_on"),
        Column("team", pl.Int64, field="team_id", ssd="cinp_cin_plan_team", refers="team"),
        Column(
            "worker", pl.Int64, field="worker_id", ssd="cinp_cin_plan_worker_id", refers="worker"
        ),
    ),
)

CHILD_IN_NEED_PLAN_AGREED = Event(
    name="child_in_need_plan_agreed",
    table="child_in_need_plan",
    on="started_on",
    line="episode",
    words="the child in need plan on {date}",
    heading="Child in need plan agreed",
)

CHILD_IN_NEED_PLAN_STARTED = Event(
    name="child_in_need_plan_started",
    table="child_in_need_plan",
    on="started_on",
    until="ended_on",
    line="id",
    words="the start of the plan on {date}",
    heading="Plan starts",
)
