"""Child in need plans."""

import polars as pl

from keepsight.kernel.fact import Column, FactTable

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
