"""118: the reversal of a decision for adoption is dated before the year, or before care began."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def decided_too_early(t: Tables) -> pl.DataFrame:
    """With the child's earliest episode that is no short break."""
    episodes = t("Episodes", "child_number", "DECOM", "LS")
    care = episodes.filter(~may_be(one_of("LS", SHORT_BREAKS)))
    earliest = care.unique("child_number", keep="first").rename({"row": "Episodes"})
    decided = t("PlacedAdoption", "child_number", "DATE_PLACED_CEASED", "year_start").join(
        earliest, on="child_number", how="left"
    )
    decision = col("DATE_PLACED_CEASED")
    too_early = (decision < col("year_start")) | (decision < col("DECOM"))
    return decided.filter(too_early).select("Episodes", PlacedAdoption="row")


RULE_118 = Rule(
    code="118",
    severity="error",
    message="Date of decision that a child should no longer be placed for adoption is before the current collection year or before the date the child started to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED_CEASED"], "Episodes": ["DECOM", "LS"]},
    finds=decided_too_early,
)
