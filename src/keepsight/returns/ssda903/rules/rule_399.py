"""399: motherhood or a review is told of a child who is looked after in short breaks alone."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, given, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def told_of_short_breaks(t: Tables) -> pl.DataFrame:
    """One line a child: its episodes, with its header and its reviews where they tell too much."""
    in_breaks = may_be(one_of("LS", SHORT_BREAKS))
    episodes = t("Episodes", "CHILD", "LS")
    breaks = (
        episodes.filter(in_breaks)
        .join(episodes.filter(~in_breaks), on="CHILD", how="anti", maintain_order="left")
        .group_by("CHILD", maintain_order=True)
        .agg(Episodes="row")
    )
    mothers = t("Header", "CHILD", "MOTHER").filter(given("MOTHER"))
    reviews = t("Reviews", "CHILD", "REVIEW", "REVIEW_CODE").filter(
        any_given("REVIEW", "REVIEW_CODE")
    )
    for table, told in (("Header", mothers), ("Reviews", reviews)):
        told = told.join(breaks, on="CHILD", how="semi", maintain_order="left")
        rows = told.group_by("CHILD").agg(col("row").alias(table))
        breaks = breaks.join(rows, on="CHILD", how="left", maintain_order="left")
    return breaks.filter(any_given("Header", "Reviews"))


RULE_399 = Rule(
    code="399",
    severity="error",
    message="Mother field, review field or participation field are completed but child is looked after under legal status V3 or V4.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER"], "Episodes": ["LS"], "Reviews": ["REVIEW", "REVIEW_CODE"]},
    finds=told_of_short_breaks,
)
