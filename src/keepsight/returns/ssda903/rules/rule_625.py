"""625: a mother's child was born after the year, or after the end of her latest episode."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def born_too_late(t: Tables) -> pl.DataFrame:
    """An episode is only at fault where it ended before the birth."""
    mothers = t("Header", "MC_DOB", "year_end", "Episodes.DEC", "Episodes.row")
    after_care = col("MC_DOB") > col("Episodes.DEC")
    return mothers.filter(after_care | (col("MC_DOB") > col("year_end"))).select(
        Header="row", Episodes=pl.when(after_care).then("Episodes.row")
    )


RULE_625 = Rule(
    code="625",
    severity="error",
    message="Date of birth of the first child is beyond the end of this reporting year or the date the child ceased to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MC_DOB"], "Episodes": ["DEC"]},
    finds=born_too_late,
)
