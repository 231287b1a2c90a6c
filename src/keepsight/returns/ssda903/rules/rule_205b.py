"""205B: a child is UASC in both years, and the dates on which that ceased do not bear it out."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.uasc_status import uasc_this_year_and_last


def uasc_in_both_years_against_the_dates(t: Tables) -> pl.DataFrame:
    """Right is the 18th birthday, or this year a date in the year; a blank says nothing against."""
    of_age = birthday("DOB", 18)
    ended_before = col("last_DUC") != of_age
    first, last = (pl.lit(t.constants[name]) for name in ("year_start", "year_end"))
    ends_elsewhere = (col("DUC") != of_age) & ~col("DUC").is_between(first, last)
    children = uasc_this_year_and_last(t)
    return children.filter(col("is_uasc"), col("was_uasc"), ended_before | ends_elsewhere)


RULE_205B = Rule(
    code="205B",
    severity="error",
    message="Child previously identified as UASC is also UASC this year, but date UASC ceased in both years does not support this.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"UASC": ["DUC"], "Header": ["UASC"]},
    finds=uasc_in_both_years_against_the_dates,
)
