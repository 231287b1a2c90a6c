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
