"""Secure accommodation reviews."""

import polars as pl

from keepsight.kernel.fact import Column, Event, FactTable

SECURE_REVIEW = FactTable(
    code="secure_review",
    title="Secure accommodation reviews",
    why="Three people, one from outside, ask whether the door must stay locked.",
    source="Children (Secure Accommodation) Regulations 1991, regulations 15 and 16; the dataset has none",
    record="SecureReview",
    happened="held_on",
    columns=(
        Column("stay", pl.Int64, "stay_id", refers="secure_stay"),
        Column("held_on", pl.Date),
    ),
)


SECURE_REVIEW_HELD = Event(
    name="secure_review_held",
    table="secure_review",
    on="held_on",
    line="stay",
    words="the review on {date}",
    heading="Secure review",
)
