"""What a return found already running: joined to the record held that had begun before.

A return of one year holds the episodes of that year. Its first episode of a child may stand in a
period of care, a placement or a legal status whose beginning an earlier return told
(``_start_is_known`` is false). That is the record held which ran on the day.
"""

from __future__ import annotations

import polars as pl

from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.record import Record
from keepsight.writing.batches import tables

#: What must be the same besides the child, for the record held to be the one that went on.
SAME: dict[type[Record], tuple[str, ...]] = {
    PeriodOfCare: (),
    Placement: ("type_code",),
    LegalStatus: ("status_code",),
}


def from_their_beginning(
    model: type[Record], frame: pl.DataFrame, authority_id: int
) -> pl.DataFrame:
    """The frame (by column) with ``started_on`` of the record held, where it says that one goes on."""
    if model not in SAME or "_start_is_known" not in frame.columns:
        return frame
    going_on = frame.filter(~pl.col("_start_is_known"))
    if going_on.is_empty():
        return frame
    same = ["person_id", *SAME[model]]
    held = tables.read(
        model,
        [*same, "started_on", "ended_on"],
        "authority_id = %s AND started_on IS NOT NULL",
        [authority_id],
    ).rename({"started_on": "_began", "ended_on": "_over"})
    found = (
        going_on.select("_key", "started_on", *same)
        .join(held, on=same)
        .filter(
            (pl.col("_began") <= pl.col("started_on"))
            & (pl.col("_over").is_null() | (pl.col("_over") > pl.col("started_on")))
        )
        .sort("_began")
        .unique("_key", keep="last")
        .select("_key", "_began")
    )
    return (
        frame.join(found, on="_key", how="left", maintain_order="left")
        .with_columns(started_on=pl.coalesce("_began", "started_on"))
        .drop("_began")
    )
