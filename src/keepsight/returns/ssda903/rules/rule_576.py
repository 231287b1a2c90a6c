"""576: an absence that was open at the end of last year is not told again with the same start."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given
from keepsight.returns.prepared import Tables


def not_carried_over(t: Tables) -> pl.DataFrame:
    """On the child's first absence of this year."""
    this = t("Missing", "CHILD", "MIS_START", "is_first")
    last = t("Missing_last", "CHILD", "MIS_START", "MIS_END")
    still_open = last.filter(given("MIS_START") & blank("MIS_END"))
    lost = still_open.join(this, on=["CHILD", "MIS_START"], how="anti")
    return this.filter(col("is_first")).join(lost, on="CHILD", how="semi").select(Missing="row")


RULE_576 = Rule(
    code="576",
    severity="error",
    message="There is an open missing/away from placement without authorisation period in last year’s return and there is no corresponding period recorded at the start of this year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["CHILD"]},
    finds=not_carried_over,
)
