"""Looked-after children's care plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CARE_PLAN = FactTable(
    code="care_plan",
    title="Care plans",
    why="Where is this child meant to grow up?",
    source="Standard Safeguarding Dataset, ssd_cla_care_plan",
    record="CarePlan",
    ssd="ssd_cla_care_plan",
    ssd_id="lacp_table_id",
    ssd_child="lacp_person_id",
    happened="started_on",
    columns=(
        Column("started_on", pl.Date, ssd="lacp_cla_care_plan_start_date"),
        Column("ended_on", pl.Date, ssd="lacp_cla_care_plan_end_date", after="ended_on"),
        Column("permanence_code", pl.String, ssd="lacp_cla_care_plan_json"),
    ),
)


CARE_PLAN_MADE = Event(
    name="care_plan_made",
    table="care_plan",
    on="started_on",
    until="ended_on",
    words="the care plan on {date}",
    heading="Care plan made",
)
