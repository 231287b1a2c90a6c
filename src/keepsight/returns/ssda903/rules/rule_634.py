"""634: a previous permanence is told of a child with no episode begun since 1 April 2016."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, day, may_be
from keepsight.returns.prepared import Tables

TOLD = ("PREV_PERM", "LA_PERM", "DATE_PERM:text")


def no_start_since_2016(t: Tables) -> pl.DataFrame:
    told = t("PrevPerm", "CHILD", *TOLD).filter(any_given(*TOLD)).drop_nulls("CHILD")
    lives = t("Episodes", "CHILD", "DECOM").group_by("CHILD")
    begun = lives.agg(Episodes="row", since=(col("DECOM") >= day(2016, 4, 1)).any())
    return (
        told.join(begun, on="CHILD", how="left")
        .filter(~may_be(col("since")))
        .select("Episodes", PrevPerm="row")
    )


RULE_634 = Rule(
    code="634",
    severity="error",
    message="There are entries for previous permanence options, but child has not started to be looked after from 1 April 2016 onwards.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PrevPerm": ["LA_PERM", "PREV_PERM", "DATE_PERM"], "Episodes": ["DECOM"]},
    finds=no_start_since_2016,
)
