"""Visits set closer."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

VISIT_INTERVAL = FactTable(
    code="visit_interval",
    title="Visits set closer",
    why="A conference that is worried wants to know more often.",
    source="Local standard on visits under a protection plan; the dataset has none",
    record="VisitInterval",
    happened="set_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="protection_plan"),
        Column("set_on", pl.Date),
        Column("ended_on", pl.Date, after="ended_on"),
        Column("interval_code", pl.String),
    ),
)


def is_daily() -> pl.Expr:
    """Every day."""
    return pl.col("interval_code") == "daily"


def is_twice_weekly() -> pl.Expr:
    """Twice a week."""
    return pl.col("interval_code") == "twice_weekly"


def is_weekly() -> pl.Expr:
    """Every week."""
    return pl.col("interval_code") == "weekly"


DAILY_VISITS_SET = Event(
    name="daily_visits_set",
    table="visit_interval",
    on="set_on",
    until="ended_on",
    line="plan",
    where=is_daily,
    words="{date}, when daily visits were set",
    heading="Daily visits set",
)


TWICE_WEEKLY_VISITS_SET = Event(
    name="twice_weekly_visits_set",
    table="visit_interval",
    on="set_on",
    until="ended_on",
    line="plan",
    where=is_twice_weekly,
    words="{date}, when visits twice a week were set",
    heading="Visits twice a week set",
)


WEEKLY_VISITS_SET = Event(
    name="weekly_visits_set",
    table="visit_interval",
    on="set_on",
    until="ended_on",
    line="plan",
    where=is_weekly,
    words="{date}, when weekly visits were set",
    heading="Weekly visits set",
)
