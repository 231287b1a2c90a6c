"""709: a child under a DoLO is placed where one is not expected."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.placements_under_dolo import placements_under_dolo

#: Homes in which a child may be deprived of liberty.
EXPECTED = ("K2", "Z12", "Z13")


def placed_where_not_expected(t: Tables) -> pl.DataFrame:
    return placements_under_dolo(t).filter(not_a_code("PLACE", EXPECTED))


RULE_709 = Rule(
    code="709",
    severity="error",
    message="Child with a DoLO is in an unexpected placement type.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"], "Episodes": ["PLACE"]},
    finds=placed_where_not_expected,
)
