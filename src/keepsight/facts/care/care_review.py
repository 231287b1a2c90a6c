"""Reviews of looked-after children's cases."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

CARE_REVIEW = FactTable(
    code="care_review",
    title="Reviews of looked-after children",
    why="Somebody independent looks at the plan again.",
    source="Standard Safeguarding Dataset, ssd_cla_reviews",
    record="CareReview",
    ssd="ssd_cla_reviews",
    ssd_id="clar_cla_review_id",
    ssd_child="",
    happened="held_on",
    columns=(
        Column("period", pl.Int64, "period_id", "clar_cla_id", refers="period_of_care"),
        Column("held_on", pl.Date, ssd="clar_cla_review_date"),
        Column("participation_code", pl.String, ssd="clar_cla_review_participation"),
        Column("period_started_on", pl.Date, "period.started_on"),
        Column("period_ended_on", pl.Date, "period.ended_on", after="period_ended_on"),
    ),
    not_held=(
        ("clar_cla_review_due_date", "a due date is computed, never stored"),
        ("clar_cla_review_cancelled", "a cancelled review was not held, and is no row here"),
    ),
)


def _held_in_the_period() -> pl.Expr:
    """The date of the review, where it does not lie before the period of care."""
    before = (pl.col("held_on") < pl.col("period_started_on")).fill_null(False)
    return pl.when(~before).then(pl.col("held_on"))


def is_first_of_the_period() -> pl.Expr:
    """No earlier review in this period of care."""
    return pl.col("held_on") == _held_in_the_period().min().over("child", "period")


def is_later_in_the_period() -> pl.Expr:
    """There was an earlier review in this period of care."""
    return pl.col("held_on") > _held_in_the_period().min().over("child", "period")


REVIEW_HELD = Event(
    name="review_held",
    table="care_review",
    on="held_on",
    line="period",
    words="the review on {date}",
    heading="Review",
)

FIRST_REVIEW_HELD = Event(
    name="first_review_held",
    table="care_review",
    on="held_on",
    until="period_ended_on",
    line="period",
    where=is_first_of_the_period,
    first_since="period_started_on",
    words="the first review on {date}",
    heading="First review",
)

#: The earliest that is known, whether or not there may have been one before.
EARLIEST_REVIEW_HELD = Event(
    name="earliest_review_held",
    table="care_review",
    on="held_on",
    until="period_ended_on",
    line="period",
    where=is_first_of_the_period,
    words="the review on {date}",
    heading="Earliest known review",
)

LATER_REVIEW_HELD = Event(
    name="later_review_held",
    table="care_review",
    on="held_on",
    line="period",
    where=is_later_in_the_period,
    words="the review on {date}",
    heading="Later review",
)


CASE_REVIEWED = Event(
    name="case_reviewed",
    table="care_review",
    on="held_on",
    line="id",
    words="the review on {date}",
    heading="Review held",
)
