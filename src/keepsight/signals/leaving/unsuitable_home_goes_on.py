"""S15: a care leaver is still in the unsuitable home that was to be left by now."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Homes accepted for now and not left, of which the day to be out is past, or was never set."""
    still = facts["unsuitable_home"].filter(
        pl.col("found_on").is_not_null() & pl.col("left_on").is_null()
    )
    return still.filter(pl.col("move_by_on").fill_null(date.min) < as_at).select(
        "child",
        line="id",
        seen_on=pl.coalesce("move_by_on", "found_on"),
        since="found_on",
        sentence=pl.when(pl.col("move_by_on").is_not_null())
        .then(
            said(
                "In an unsuitable home since {}, and was to be out of it by {}.",
                day_in_words("found_on"),
                day_in_words("move_by_on"),
            )
        )
        .otherwise(
            said(
                "In an unsuitable home since {}, and no day is set to be out of it.",
                day_in_words("found_on"),
            )
        ),
    )


UNSUITABLE_HOME_GOES_ON = Signal(
    code="S15",
    title="Still in an unsuitable home that was to be left",
    why="What was accepted for a week must not last a winter.",
    source="Care Leavers (England) Regulations 2010, regulation 9; local standard: left by the day that was set",
    owner="manager",
    tables=("unsuitable_home",),
    see=see,
    told={
        "No day set": Told("unsuitable_home", "found_on", until="left_on"),
        "To be left by 1 June 2016": Told(
            "unsuitable_home", "found_on", until="left_on", given={"move_by_on": date(2016, 6, 1)}
        ),
    },
)
