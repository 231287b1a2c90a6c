"""S11: somebody under 18 sleeps in bed and breakfast."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.words import OF_AGE, before_birthday, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Stays that go on, of anybody not known to be 18."""
    born = facts["person"].select("child", "born_on")
    stays = facts["bed_and_breakfast_stay"].filter(running()).join(born, on="child", how="left")
    return stays.filter(before_birthday(OF_AGE, as_at).fill_null(True)).select(
        "child",
        line="id",
        seen_on="started_on",
        since="started_on",
        sentence=said("In bed and breakfast since {}.", day_in_words("started_on")),
    )


UNDER_18_IN_BED_AND_BREAKFAST = Signal(
    code="S11",
    title="Under 18 in bed and breakfast",
    why="A child among strangers is not safe, not for one night.",
    source="Statutory guidance on homeless 16 and 17 year olds (April 2018): never suitable, not even in an emergency",
    owner="manager",
    tables=("bed_and_breakfast_stay", "person"),
    see=see,
    told={
        "Born": Told("person", "born_on"),
        "Stays": Told("bed_and_breakfast_stay", "started_on", until="ended_on"),
    },
)
