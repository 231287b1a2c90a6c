"""Rows of the census that must not stand beside each other, in one child or one CIN details."""

from __future__ import annotations

import polars as pl

from keepsight.returns.prepared import Tables


def together(rows: pl.DataFrame, table: str, *within: str) -> pl.DataFrame:
    """Rows of a table that are two or more with the same ``within``: a line a group of them.

    A row in which one of ``within`` is blank belongs to no group.
    """
    told = rows.drop_nulls(within)
    several = told.filter(told.select(within).is_duplicated())  # few: grouping is dear
    groups = several.group_by(within, maintain_order=True).agg(pl.col("row"))
    return groups.select(pl.col("row").alias(table))


def pairs_in_details(t: Tables, table: str, *names: str) -> pl.DataFrame:
    """As ``t.pairs``: every two rows under the same identifiers of a child and its CIN details.

    It does not ask for the table of the CIN details, as ``in_group`` does.
    """
    pairs = t.pairs(table, "child_number", "CINdetailsID", *names)
    return pairs.filter(pl.col("CINdetailsID") == pl.col("other.CINdetailsID"))
