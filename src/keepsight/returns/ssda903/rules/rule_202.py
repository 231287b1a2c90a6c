"""202: the sex is not that of last year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col


def sex(name: str) -> pl.Expr:
    """The code as it is since 2024-25: before, 1 was M and 2 was F."""
    return col(name).str.to_uppercase().replace({"1": "M", "2": "F"})


RULE_202 = Rule(
    code="202",
    severity="error",
    message="The gender code conflicts with the gender already recorded for this child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["SEX"]},
    fails=col("lastyear.there") & sex("SEX").ne_missing(sex("lastyear.SEX")),
)
