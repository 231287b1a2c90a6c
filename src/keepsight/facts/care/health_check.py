"""Health checks of looked-after children."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

HEALTH_CHECK = FactTable(
    code="health_check",
    title="Health checks",
    why="The council is the parent who takes a child to the dentist.",
    source="Standard Safeguarding Dataset, ssd_cla_health",
    record="HealthCheck",
    ssd="ssd_cla_health",
    ssd_id="clah_health_check_id",
    ssd_child="clah_person_id",
    happened="checked_on",
    columns=(
        Column("kind_code", pl.String, ssd="clah_health_check_type"),
        Column("checked_on", pl.Date, ssd="clah_health_check_date"),
        Column("status_code", pl.String, ssd="clah_health_check_status"),
    ),
)

#: Statuses of a check that did not take place.
NOT_DONE = ("PLAN", "PEND", "CANC", "REFU", "DECL")


def _was_done() -> pl.Expr:
    return ~pl.col("status_code").fill_null("").is_in(NOT_DONE)


def is_health_assessment() -> pl.Expr:
    """A health assessment that took place."""
    return pl.col("kind_code").str.contains("health") & _was_done()


def is_dental_check() -> pl.Expr:
    """A dental check that took place."""
    return pl.col("kind_code").str.contains("dent") & _was_done()


HEALTH_ASSESSED = Event(
    name="health_assessed",
    table="health_check",
    on="checked_on",
    where=is_health_assessment,
    words="the health assessment on {date}",
    heading="Health assessment",
)


DENTIST_SEEN = Event(
    name="dentist_seen",
    table="health_check",
    on="checked_on",
    where=is_dental_check,
    words="the dental check on {date}",
    heading="Dental check",
)
