"""561: a decision to place a child for adoption is told again that was reversed last year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given
from keepsight.returns.prepared import Tables


def told_again_though_reversed(t: Tables) -> pl.DataFrame:
    same = ["CHILD", "DATE_PLACED"]
    told = t("PlacedAdoption_last", *same, "DATE_PLACED_CEASED", "REASON_PLACED_CEASED")
    reversed_then = told.filter(any_given("DATE_PLACED_CEASED", "REASON_PLACED_CEASED"))
    told_now = t("PlacedAdoption", *same)
    return told_now.join(reversed_then, on=same, how="semi").select(PlacedAdoption="row")


RULE_561 = Rule(
    code="561",
    severity="error",
    message="Date of the decision that the child should be placed for adoption this year is the same as that recorded last year but records show that the decision changed, and the child should no longer be placed for adoption last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"]},
    finds=told_again_though_reversed,
)
