"""4014: two child in need plans of one child overlap."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def within_another_plan(t: Tables) -> pl.DataFrame:
    """One line a plan and the other plan in which it begins, that one's last day included."""
    pairs = t.pairs(
        "CINplanDates", "child_number", "CINPlanStartDate", "CINPlanEndDate", "year_end"
    )
    ends = pl.coalesce("other.CINPlanEndDate", "year_end")
    within = col("CINPlanStartDate").is_between(col("other.CINPlanStartDate"), ends)
    return pairs.filter(within).select(CINplanDates=pl.concat_list("row", "other.row"))


RULE_4014 = Rule(
    code="4014",
    severity="error",
    message="CIN Plan data contains overlapping dates",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate", "CINPlanEndDate"]},
    finds=within_another_plan,
)
