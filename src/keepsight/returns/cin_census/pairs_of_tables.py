"""Pairs of rows of two tables of the census: of one child, or of one episode of need."""

from __future__ import annotations

import polars as pl

from keepsight.returns.prepared import MOST_PAIRS, Absent, Tables

#: What tells children apart, and episodes of need.
CHILD = ["LAchildID"]
EPISODE = ["LAchildID", "CINdetailsID"]


def each_with_each(t: Tables, within: list[str], **of: list[str]) -> pl.DataFrame:
    """Each row of one table with each row of another that shares ``within`` with it.

    ``of``: the two tables, and the names that are asked of each. A frame with these names, and for
    each table the row in a column called as it. Raises ``Absent`` where one identifier stands on so
    many rows that they cannot all be compared.
    """
    one, other = (
        t(table, *within, *names).rename({"row": table}).drop_nulls(within)
        for table, names in of.items()
    )
    counts = one.group_by(within).len("ones").join(other.group_by(within).len("others"), on=within)
    pairs = counts.select((pl.col("ones").cast(pl.UInt64) * pl.col("others")).sum()).item()
    if pairs > MOST_PAIRS:
        called = " and ".join(t.called(table) for table in of)
        raise Absent(f"fewer rows of one child in {called}: too many to compare")
    return one.join(other, on=within, maintain_order="left_right")
