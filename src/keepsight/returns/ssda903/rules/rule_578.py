"""578: an absence began on or after the day on which the child ceased to be looked after."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.prepared import Ssda903Tables
from keepsight.returns.ssda903.spans_of_care import last_begun


def began_after_care(t: Ssda903Tables) -> pl.DataFrame:
    care = last_begun(t, "Missing", "MIS_START")
    return care.filter(col("MIS_START") >= col("until")).select(Missing="row")


RULE_578 = Rule(
    code="578",
    severity="error",
    message="The date that the child started to be missing is after the child ceased to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START"]},
    finds=began_after_care,
)
