"""Reviews of child in need plans."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CHILD_IN_NEED_REVIEW = FactTable(
    code="child_in_need_review",
    title="Reviews of child in need plans",
    why="A plan that nobody looks at goes on without helping.",
    source="Local standard; the dataset has none",
    record="ChildInNeedReview",
    happened="held_on",
    columns=(
        Column("plan", pl.Int64, "plan_id", refers="child_in_need_plan"),
        Column("held_on", pl.Date),
        Column("kind_code", pl.String),
    ),
)


def is_a_review_meeting() -> pl.Expr:
    """A meeting with the family, not the manager’s own look."""
    return pl.col("kind_code").fill_null("meeting") == "meeting"


def is_by_the_manager() -> pl.Expr:
    """The manager’s own look at a plan that goes on."""
    return pl.col("kind_code") == "manager"


CHILD_IN_NEED_REVIEWED = Event(
    name="child_in_need_reviewed",
    table="child_in_need_review",
    on="held_on",
    line="plan",
    where=is_a_review_meeting,
    words="the review on {date}",
    heading="Review",
)

PLAN_REVIEWED_BY_MANAGER = Event(
    name="plan_reviewed_by_manager",
    table="child_in_need_review",
    on="held_on",
    line="plan",
    where=is_by_the_manager,
    words="the manager’s review on {date}",
    heading="Manager’s review",
)
