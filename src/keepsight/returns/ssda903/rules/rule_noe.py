"""NoE: an episode began before the year, but the child has none in last year's file."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_NOE = Rule(
    code="NoE",
    severity="internal",
    message="This child has no episodes loaded for previous year even though child started to be looked after before this current year.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=given("CHILD") & (col("DECOM") < col("year_start")) & ~col("lastyear.there"),
)
