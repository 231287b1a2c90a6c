"""Meetings of core groups."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CORE_GROUP = FactTable(
    code="core_group",
    title="Core groups",
    why="Those who carry the plan out meet, or nothing happens.",
    source="Working Together to Safeguard Children; the Standard Safeguarding Dataset has none",
    record="CoreGroup",
    happened="held_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="protection_plan"),
        Column("held_on", pl.Date),
    ),
)

CORE_GROUP_MET = Event(
    name="core_group_met",
    table="core_group",
    on="held_on",
    line="plan",
    words="the core group on {date}",
    heading="Core group",
)
