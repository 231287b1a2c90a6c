"""Where a child was placed while deprived of liberty under an order (DoLO)."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import blank, col
from keepsight.returns.prepared import Tables


def placements_under_dolo(t: Tables) -> pl.DataFrame:
    """Every order that has begun and ended, with every episode of the child that overlaps it.

    ``DoLo`` and ``Episodes`` (their rows) and ``PLACE``. An episode that ends on the day on which
    the order begins, or begins on the day on which it ends, does not overlap it.
    """
    orders = t("DoLo", "child_number", "DOLO_START", "DOLO_END").rename({"row": "DoLo"})
    episodes = t("Episodes", "child_number", "DECOM", "DEC", "PLACE").rename({"row": "Episodes"})
    begun = col("DECOM") < col("DOLO_END")
    not_over = blank("DEC") | (col("DEC") > col("DOLO_START"))
    return (
        orders.drop_nulls(["DOLO_START", "DOLO_END"])
        .join(episodes, on="child_number")
        .filter(begun & not_over)
    )
