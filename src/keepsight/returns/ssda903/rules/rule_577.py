"""577: an absence goes on after the child has ceased to be looked after."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.prepared import Ssda903Tables
from keepsight.returns.ssda903.spans_of_care import not_within_care


def beyond_care(t: Ssda903Tables) -> pl.DataFrame:
    return not_within_care(t, "Missing", "MIS_START", "MIS_END").select(Missing="row")


RULE_577 = Rule(
    code="577",
    severity="error",
    message="Child ceased to be looked after but there is a missing/away from placement without authorisation period without an end date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_END"]},
    finds=beyond_care,
)
