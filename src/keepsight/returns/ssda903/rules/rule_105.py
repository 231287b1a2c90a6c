"""105: in an XML file, the header says neither 0 nor 1 for UASC."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_false, is_true
from keepsight.returns.prepared import Tables


def without_a_uasc_flag(t: Tables) -> pl.DataFrame:
    """Only the header of an XML file has the flag; the CSV files have the table UASC instead."""
    headers = t("Header", "file_format").filter(col("file_format") == "xml")
    if headers.height:
        headers = t("Header", "UASC").filter(~is_true("UASC") & ~is_false("UASC"))
    return headers.select(Header="row")


RULE_105 = Rule(
    code="105",
    severity="error",
    message="Data entry for Unaccompanied Asylum-Seeking Children (UASC) status of child is invalid or has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UASC"]},
    finds=without_a_uasc_flag,
)
