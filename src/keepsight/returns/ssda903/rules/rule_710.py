"""710: a child under a DoLO is placed where one cannot be."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.placements_under_dolo import placements_under_dolo

#: Secure home, with parents, young offender institution, supported accommodation.
IMPOSSIBLE = ("K1", "P1", "R5", "K3")


def placed_where_none_can_be(t: Tables) -> pl.DataFrame:
    return placements_under_dolo(t).filter(one_of("PLACE", IMPOSSIBLE))


RULE_710 = Rule(
    code="710",
    severity="error",
    message="Child with a DoLO can not be placed in secure children's homes, with parents, young offender institutions, or supported accommodation.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"], "Episodes": ["PLACE"]},
    finds=placed_where_none_can_be,
)
