"""205D: a child of last year's return is UASC this year and was not then."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.uasc_status import uasc_this_year_and_last


def uasc_only_this_year(t: Tables) -> pl.DataFrame:
    children = uasc_this_year_and_last(t).join(t("Header_last", "CHILD"), on="CHILD", how="semi")
    return children.filter(col("is_uasc"), ~col("was_uasc"))


RULE_205D = Rule(
    code="205D",
    severity="error",
    message="Child identified as UASC this year but not identified as UASC status provided for the child last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UASC", "CHILD"], "UASC": ["CHILD"]},
    finds=uasc_only_this_year,
)
