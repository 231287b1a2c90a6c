"""S21: care proceedings have lasted longer than 26 weeks."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import too_long
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Proceedings that go on so long after issue, whether or not the court gave more time."""
    going_on = facts["proceedings"].filter(pl.col("ended_on").is_null())
    return too_long(going_on, "issued_on", "care.proceedings_length", as_at).select(
        "child",
        line="id",
        seen_on="due",
        since="issued_on",
        sentence=said(
            "Care proceedings were issued on {}, and have not ended.", day_in_words("issued_on")
        ),
    )


LONG_PROCEEDINGS = Signal(
    code="S21",
    title="Care proceedings past their 26 weeks",
    why="Half a year is long when one is two years old.",
    source="Children Act 1989, section 32, as amended by the Children and Families Act 2014, section 14: "
    "26 weeks from issue",
    owner="manager",
    tables=("proceedings",),
    see=see,
    told={"In court": Told("proceedings", "issued_on", until="ended_on")},
)
