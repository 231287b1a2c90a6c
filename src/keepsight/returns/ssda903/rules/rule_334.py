"""334: the decision for adoption comes before the latest period of care began."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def decided_before_the_latest_start(t: Tables) -> pl.DataFrame:
    starts = t("Episodes", "CHILD", "DECOM", "RNE").filter(col("RNE") == "S")
    latest = starts.unique("CHILD", keep="last", maintain_order=True).rename({"row": "Episodes"})
    decided = t("AD1", "CHILD", "DATE_INT").rename({"row": "AD1"})
    decided = decided.join(latest, on="CHILD", maintain_order="left")
    return decided.filter(col("DATE_INT") < col("DECOM"))


RULE_334 = Rule(
    code="334",
    severity="error",
    message="Date child started to be looked after in latest period of care must be on or prior to the date should be placed for adoption. ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["DATE_INT"], "Episodes": ["DECOM", "RNE"]},
    finds=decided_before_the_latest_start,
)
