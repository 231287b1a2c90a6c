"""S12: a looked-after child lives where no child should sleep."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.facts.care.placement import UNSUITABLE_HOMES, is_unsuitable
from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running
from keepsight.signals.words import OF_AGE, before_birthday, day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Placements that go on in such a home, of anybody not known to be 18."""
    born = facts["person"].select("child", "born_on")
    homes = facts["placement"].filter(running() & is_unsuitable())
    young = before_birthday(OF_AGE, as_at).fill_null(True)
    return (
        homes.join(born, on="child", how="left")
        .filter(young)
        .select(
            "child",
            line="id",
            seen_on="started_on",
            since="started_on",
            sentence=said(
                "Placed since {} in {}.",
                day_in_words("started_on"),
                pl.col("accommodation_code").replace_strict(UNSUITABLE_HOMES, default=""),
            ),
        )
    )


UNSUITABLE_PLACEMENT = Signal(
    code="S12",
    title="Placed where no child should sleep",
    why="We are this child’s parents, and would not let our own sleep there.",
    source="Care Standards Act 2000, section 11: a children’s home is registered; local standard for the others",
    owner="independent",
    tables=("placement", "person"),
    see=see,
    told={
        "Born": Told("person", "born_on"),
        "Not registered": Told(
            "placement",
            "started_on",
            until="ended_on",
            given={"accommodation_code": "unregistered"},
        ),
        "Bed and breakfast": Told(
            "placement",
            "started_on",
            until="ended_on",
            given={"accommodation_code": "bed_and_breakfast"},
        ),
        "Foster home": Told(
            "placement", "started_on", until="ended_on", given={"accommodation_code": "foster_home"}
        ),
    },
)
