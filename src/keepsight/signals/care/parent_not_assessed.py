"""S13: a child in care lives with a parent whom nobody has finished assessing."""

from __future__ import annotations

from datetime import date

import polars as pl

from keepsight.kernel.signal import Facts, Signal, Told
from keepsight.signals.days import running, too_long
from keepsight.signals.words import day_in_words, said


def see(facts: Facts, as_at: date) -> pl.DataFrame:
    """Placements with a parent, still going on, of which the assessment has waited too long."""
    waiting = facts["unassessed_placement"].filter(pl.col("assessed_on").is_null())
    late = too_long(waiting, "placed_on", "care.parent_assessed", as_at)
    homes = facts["placement"].filter(running()).select("child", "started_on", home="id")
    is_there = (pl.col("placement") == pl.col("home")).fill_null(True)
    return (
        late.join(homes, on="child")
        .filter(is_there & (pl.col("started_on") <= pl.col("placed_on")))
        .unique("id", keep="first", maintain_order=True)
        .select(
            "child",
            line="id",
            seen_on="due",
            since="placed_on",
            sentence=said(
                "With a parent since {}, whose assessment is not finished.",
                day_in_words("placed_on"),
            ),
        )
    )


PARENT_NOT_ASSESSED = Signal(
    code="S13",
    title="With a parent nobody has assessed",
    why="Home, before anybody is sure.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010, regulation 19; "
    "local standard: ten working days",
    owner="worker",
    tables=("unassessed_placement", "placement"),
    see=see,
    told={
        "Placed": Told("placement", "started_on", until="ended_on"),
        "Unassessed": Told("unassessed_placement", "placed_on", until="assessed_on"),
    },
)
