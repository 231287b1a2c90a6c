"""S14: a care leaver's home was not suitable when somebody last asked, and nobody has accepted it."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.need.open_as import ADVISED_AT_MOST, NO_LONGER_ADVISED
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import without
from keepsight.signals.words import before_birthday, day_in_words, said

#: Not suitable, in the words of the SSDA903 return.
NOT_SUITABLE = "2"


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """What was last known of each care leaver under 25, where the home was not suitable and none was left since.

    A home that somebody accepted for now is S15's.
    """
    born = facts["person"].select("child", "born_on")
    homes = facts["unsuitable_home"]
    last = (
        facts["care_leaver"]
        .filter(pl.col("known_on").is_not_null())
        .sort("known_on", "id")
        .unique("child", keep="last", maintain_order=True)
        .filter(
            (pl.col("accommodation_suitable_code") == NOT_SUITABLE)
            & ~pl.col("in_touch_code").is_in(NO_LONGER_ADVISED).fill_null(False)
        )
        .join(born, on="child", how="left")
        .filter(before_birthday(ADVISED_AT_MOST, as_at).fill_null(True))
        .join(homes.filter(pl.col("left_on").is_null()), on="child", how="anti")
    )
    return without(last, homes, on="left_on", since="known_on").select(
        "child",
        line="id",
        seen_on="known_on",
        since="known_on",
        sentence=said(
            "The home was not suitable when somebody last asked, on {}.", day_in_words("known_on")
        ),
    )


HOME_NOT_SUITABLE = Signal(
    code="S14",
    title="A care leaver whose home is not suitable",
    why="Nobody learns or works from a place where they cannot sleep.",
    source="Care Leavers (England) Regulations 2010, regulation 9: suitable accommodation",
    owner="worker",
    tables=("care_leaver", "unsuitable_home", "person"),
    see=see,
    told={
        "Born": Told("person", "born_on"),
        "Not suitable": Told(
            "care_leaver", "known_on", given={"accommodation_suitable_code": NOT_SUITABLE}
        ),
        "Suitable": Told("care_leaver", "known_on", given={"accommodation_suitable_code": "1"}),
        "Not suitable, went home": Told(
            "care_leaver",
            "known_on",
            given={"accommodation_suitable_code": NOT_SUITABLE, "in_touch_code": "RHOM"},
        ),
        "Accepted": Told("unsuitable_home", "found_on", until="left_on"),
    },
)
