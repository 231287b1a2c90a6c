"""1003: a decision to place a child for adoption was made before the child was looked after."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given
from keepsight.returns.prepared import Tables


def decided_before_care(t: Tables) -> pl.DataFrame:
    started = t("Episodes", "CHILD", "DECOM", "RNE").filter(given("DECOM") & (col("RNE") == "S"))
    first = started.unique("CHILD", keep="first", maintain_order=True)
    decided = t("PlacedAdoption", "CHILD", "DATE_PLACED").join(first, on="CHILD")
    early = decided.filter(col("DATE_PLACED") < col("DECOM"))
    return early.select(PlacedAdoption="row", Episodes="row_right")


RULE_1003 = Rule(
    code="1003",
    severity="error",
    message="Date of LA's decision that a child should be placed for adoption is before the child started to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"], "Episodes": ["DECOM", "RNE"]},
    finds=decided_before_care,
)
