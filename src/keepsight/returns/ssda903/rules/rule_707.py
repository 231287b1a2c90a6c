"""707: a DoLO goes on after the child has ceased to be looked after."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.prepared import Ssda903Tables
from keepsight.returns.ssda903.spans_of_care import not_within_care


def beyond_care(t: Ssda903Tables) -> pl.DataFrame:
    return not_within_care(t, "DoLo", "DOLO_START", "DOLO_END").select(DoLo="row")


RULE_707 = Rule(
    code="707",
    severity="error",
    message="Child ceased to be looked after but there is a DoLO without an end date.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_END"]},
    finds=beyond_care,
)
