"""How many days episodes last, one by one and in runs; open ones last to the end of the year."""

from __future__ import annotations

import polars as pl

from keepsight.returns.expressions import col, days
from keepsight.returns.prepared import Tables

#: Days from the start of an episode to its end; of one still open, to the end of the year.
LASTED = days("DECOM", col("DEC").fill_null(col("year_end")))


def runs_longer_than(t: Tables, *, status: str, most: int) -> pl.DataFrame:
    """Runs of a child's episodes under one legal status that last more than ``most`` days.

    A run is of episodes that each start on the day the one before ended. One line a run, with the
    list of its rows as ``Episodes``.
    """
    rows = t("Episodes", "child_number", "DECOM", "DEC", "LS", "year_end")
    rows = rows.filter(col("LS") == status)
    goes_on = (col("child_number") == col("child_number").shift()) & (
        col("DECOM") == col("DEC").shift()
    )
    runs = rows.group_by((~goes_on.fill_null(False)).cum_sum().alias("run"), maintain_order=True)
    return runs.agg(
        col("DECOM").first(), col("DEC").last(), col("year_end").first(), Episodes="row"
    ).filter(most < LASTED)
