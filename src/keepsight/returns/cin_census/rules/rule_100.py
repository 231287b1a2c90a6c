"""100: the reference date is blank, or not 31 March of the census year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, number

#: 31 March of the year that the header names; where it names none, of the collection.
THE_DAY = pl.coalesce(
    pl.date(number("Year").cast(pl.Int32, strict=False), 3, 31), col("collection_end")
)

RULE_100 = Rule(
    code="100",
    severity="error",
    message="Reference Date is incorrect",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["ReferenceDate"]},
    fails=col("ReferenceDate").ne_missing(THE_DAY),
)
