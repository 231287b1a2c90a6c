"""607: a girl ceased to be looked after in the year, and nobody says whether she is a mother."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, in_year, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def mother_not_told(female: str) -> pl.Expr:
    ceased = in_year("DEC") & (col("REC") != "X1") & ~one_of("LS", SHORT_BREAKS)
    return ceased & (col("Header.SEX") == female) & blank("Header.MOTHER")


RULE_607 = Rule(
    code="607",
    severity="error",
    message="Child ceased to be looked after in the year, but mother field has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "REC", "LS"], "Header": ["MOTHER", "SEX"]},
    fails=mother_not_told("2"),
    changed={"2024-25": {"fails": mother_not_told("F")}},
)
