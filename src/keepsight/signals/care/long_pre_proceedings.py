"""S20: pre-proceedings have lasted longer than sixteen weeks."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import too_long
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Those still without an outcome or an application so long after the letter."""
    going_on = facts["pre_proceedings"].filter(
        pl.col("outcome_on").is_null() & pl.col("applied_to_court_on").is_null()
    )
    return too_long(going_on, "letter_on", "care.pre_proceedings_longest", as_at).select(
        "child",
        line="id",
        seen_on="due",
        since="letter_on",
        sentence=said(
            "The letter before proceedings went out on {}; they are neither ended nor issued.",
            day_in_words("letter_on"),
        ),
    )


LONG_PRE_PROCEEDINGS = Signal(
    code="S20",
    title="Pre-proceedings that have no end",
    why="A family cannot live for a year under a letter.",
    source="Public Law Outline; President of the Family Division’s working group on public law (March 2021): "
    "never over 16 weeks",
    owner="manager",
    tables=("pre_proceedings",),
    see=see,
    told={
        "Letter": Told("pre_proceedings", "letter_on", until="outcome_on"),
        "Letter, then to court": Told("pre_proceedings", "letter_on", until="applied_to_court_on"),
        "Decided, no letter": Told("pre_proceedings", "decided_on"),
    },
)
