"""205A: a child is no longer UASC, and the dates on which that ceased do not bear it out."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_blank, blank, col, given, may_be
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.uasc_status import uasc_this_year_and_last


def no_longer_uasc_without_a_date_for_it(t: Tables) -> pl.DataFrame:
    """Right is a date in last year and none now.

    A child who stands in this year's UASC table and has no date in either year is left alone: there
    is no date to disagree with.
    """
    this_year = pl.lit(t.constants["year_start"])
    in_last_year = (col("last_DUC") >= this_year.dt.offset_by("-1y")) & (
        col("last_DUC") < this_year
    )
    borne_out = may_be(in_last_year) & blank("DUC")
    dateless = given("UASC") & all_blank("DUC", "last_DUC")
    children = uasc_this_year_and_last(t)
    return children.filter(col("was_uasc"), ~col("is_uasc"), ~(borne_out | dateless))


RULE_205A = Rule(
    code="205A",
    severity="error",
    message="Child identified as UASC last year is no longer UASC this year, but date UASC ceased in both years does not support this.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["CHILD", "UASC"], "UASC": ["CHILD"]},
    finds=no_longer_uasc_without_a_date_for_it,
)
