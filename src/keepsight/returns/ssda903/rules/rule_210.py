"""210: a child who started more than a week before 31 March has UN4 for a UPN."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

A_WEEK_BEFORE_THE_END = pl.date(col("year_end").dt.year(), 3, 24)

RULE_210 = Rule(
    code="210",
    severity="error",
    message="Children looked after for more than a week at 31 March should not have an unknown Unique Pupil Number (UPN) code of UN4.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"], "Header": ["UPN"]},
    fails=(col("Header.UPN") == "UN4") & (col("DECOM") < A_WEEK_BEFORE_THE_END),
)
