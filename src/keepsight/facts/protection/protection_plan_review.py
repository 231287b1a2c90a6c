"""Review conferences on protection plans, one row a review."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

PROTECTION_PLAN_REVIEW = FactTable(
    code="protection_plan_review",
    title="Review conferences",
    why="A plan that is not reviewed drifts.",
    source="Standard Safeguarding Dataset, ssd_cp_reviews",
    record="ProtectionPlanReview",
    ssd="ssd_cp_reviews",
    ssd_id="cppr_cp_review_id",
    ssd_child="cppr_person_id",
    happened="held_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", "cppr_cp_plan_id", refers="protection_plan"),
        Column("held_on", pl.Date, ssd="cppr_cp_review_date"),
        Column("continued", pl.Boolean, ssd="cppr_cp_review_outcome_continue_cp"),
        Column("was_quorate", pl.Boolean, ssd="cppr_cp_review_quorate"),
        Column("participation_code", pl.String, ssd="cppr_cp_review_participation"),
    ),
    not_held=(
        ("cppr_cp_review_due", "a due date is computed, never stored"),
        ("cppr_cp_review_meeting_id", "a meeting about several children is not a record yet"),
    ),
)

REVIEW_CONFERENCE_HELD = Event(
    name="review_conference_held",
    table="protection_plan_review",
    on="held_on",
    line="plan",
    words="the review conference on {date}",
    heading="Review conference",
)
