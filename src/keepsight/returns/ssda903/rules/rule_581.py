"""581: an absence began on a day on which the child was not looked after."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col
from keepsight.returns.ssda903.prepared import Ssda903Tables
from keepsight.returns.ssda903.spans_of_care import last_begun


def began_outside_care(t: Ssda903Tables) -> pl.DataFrame:
    care = last_begun(t, "Missing", "MIS_START")
    outside = blank("until") | (col("MIS_START") > col("until"))
    return care.filter(outside).select(Missing="row")


RULE_581 = Rule(
    code="581",
    severity="error",
    message="Child is missing but has not yet started to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START"]},
    finds=began_outside_care,
)
