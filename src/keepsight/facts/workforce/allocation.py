"""Allocations: which worker, or which team, holds a child from when to when."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

ALLOCATION = FactTable(
    code="allocation",
    title="Allocations",
    why="Every open child has one named worker at every instant.",
    source="Standard Safeguarding Dataset, ssd_involvements",
    record="Allocation",
    ssd="ssd_involvements",
    ssd_id="invo_involvements_id",
    ssd_child="invo_person_id",
    happened="started_on",
    columns=(
        Column("worker", pl.Int64, "worker_id", "invo_professional_id", refers="worker"),
        Column("role_code", pl.String, ssd="invo_professional_role_id"),
        Column("team", pl.Int64, "team_id", "invo_professional_team", refers="team"),
        Column("started_on", pl.Date, ssd="invo_involvement_start_date"),
        Column("started_at", pl.Datetime("us", "UTC")),
        Column("ended_on", pl.Date, ssd="invo_involvement_end_date", after="ended_on"),
        Column("end_reason_code", pl.String, ssd="invo_worker_change_reason", after="ended_on"),
        Column("held_on", pl.Date),
        Column("first_visit_by", pl.Date),
        Column("look_again_on", pl.Date),
    ),
    not_held=(("invo_referral_id", "an allocation is of the child, not of a referral"),),
)


def gives_a_lead_worker() -> pl.Expr:
    """A named worker holds the child as lead; a team, duty or a pool is nobody."""
    return (pl.col("role_code") == "lead") & pl.col("worker").is_not_null()


LEAD_WORKER_ALLOCATED = Event(
    name="lead_worker_allocated",
    table="allocation",
    on="started_on",
    at="started_at",
    until="ended_on",
    shown_on="held_on",
    where=gives_a_lead_worker,
    words="the allocation on {date}",
    heading="Allocated",
)


def has_a_first_visit() -> pl.Expr:
    """A named worker was given the child with a day by which they see it."""
    return gives_a_lead_worker() & pl.col("first_visit_by").is_not_null()


FIRST_VISIT_SET = Event(
    name="first_visit_set",
    table="allocation",
    on="started_on",
    until="ended_on",
    line="id",
    where=has_a_first_visit,
    due="first_visit_by",
    words="the allocation on {date}",
    heading="Given to a worker",
)


def is_over_limit() -> pl.Expr:
    """A worker was given the child although they then held more than the limit, with a day to look again."""
    return gives_a_lead_worker() & pl.col("look_again_on").is_not_null()


GIVEN_OVER_LIMIT = Event(
    name="given_over_limit",
    table="allocation",
    on="started_on",
    line="id",
    where=is_over_limit,
    due="look_again_on",
    words="the allocation over the limit on {date}",
    heading="Given over the limit",
)

TAKEN_OFF_WORKER = Event(
    name="taken_off_worker",
    table="allocation",
    on="ended_on",
    line="id",
    words="the worker’s last day with the child, {date}",
    heading="With somebody else",
)
