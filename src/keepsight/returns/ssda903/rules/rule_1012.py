"""1012: a child without an episode this year has a row that only a looked-after child has."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given
from keepsight.returns.prepared import Tables

TABLES = ("PlacedAdoption", "Missing", "Reviews", "AD1", "PrevPerm", "OC2")


def of_children_without_an_episode(t: Tables) -> pl.DataFrame:
    """One line a row, which stands in the column of its table."""
    without = given("CHILD") & blank("Episodes.row")
    found = [
        t.maybe(table, "CHILD", "Episodes.row").filter(without).select(col("row").alias(table))
        for table in TABLES
    ]
    return pl.concat(found, how="diagonal")


RULE_1012 = Rule(
    code="1012",
    severity="error",
    message="No other data should be returned for OC3 children who had no episodes in the current year",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={table: ["CHILD"] for table in TABLES},
    finds=of_children_without_an_episode,
)
