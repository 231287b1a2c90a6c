"""Orders that free a child for adoption, where no decision to place it for adoption stands."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import any_given, blank, col
from keepsight.returns.prepared import Tables

NO_ROW = blank("PlacedAdoption.row")
NO_DATE = blank("PlacedAdoption.DATE_PLACED")
REVERSED = any_given("PlacedAdoption.DATE_PLACED_CEASED", "PlacedAdoption.REASON_PLACED_CEASED")


def orders_without_decision(t: Tables, status: str) -> pl.DataFrame:
    """Faults of the decision that episodes of a legal status need.

    The episode is at fault where the child has no row in PlacedAdoption; else the child's latest
    row, where it lacks the date, or says that the decision was reversed though the episode is open.
    """
    decision = ("DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED", "row")
    names = ("LS", "DEC", *(f"PlacedAdoption.{name}" for name in decision))
    ordered = t("Episodes", *names).filter(col("LS") == status)
    return (
        ordered.filter(NO_DATE | (blank("DEC") & REVERSED))
        .select(Episodes=pl.when(NO_ROW).then("row"), PlacedAdoption="PlacedAdoption.row")
        .unique(maintain_order=True)
    )
