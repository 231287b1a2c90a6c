"""209: a child of school age has UN1 for a UPN."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

#: 31 August of the year before that in which the collection starts.
LAST_AUGUST_BUT_ONE = pl.date(col("year_start").dt.year() - 1, 8, 31)

RULE_209 = Rule(
    code="209",
    severity="error",
    message="Child looked after is of school age and should not have an unknown Unique Pupil Number (UPN) code of UN1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UPN", "DOB"]},
    fails=(col("UPN") == "UN1") & (age("DOB", LAST_AUGUST_BUT_ONE) >= 4),
)
