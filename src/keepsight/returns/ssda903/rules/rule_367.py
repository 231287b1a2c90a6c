"""367: the short breaks of a child come to more than 75 days in the year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_given, col, days
from keepsight.returns.prepared import Tables


def over_75_days_of_short_breaks(t: Tables) -> pl.DataFrame:
    """One line a child."""
    breaks = t("Episodes", "CHILD", "LS", "DECOM", "DEC", "year_start", "year_end").filter(
        col("LS") == "V3", all_given("CHILD", "DECOM")
    )
    start = pl.max_horizontal("DECOM", "year_start")
    end = pl.min_horizontal(col("DEC").fill_null(col("year_end")), "year_end")
    in_the_year = breaks.select("row", "CHILD", days=days(start, end)).filter(col("days") >= 0)
    children = in_the_year.group_by("CHILD", maintain_order=True)
    return children.agg(Episodes="row", days=col("days").sum()).filter(col("days") > 75)


RULE_367 = Rule(
    code="367",
    severity="error",
    message="The maximum amount of respite care allowable is 75 days in any 12-month period.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "DECOM", "DEC"]},
    finds=over_75_days_of_short_breaks,
)
