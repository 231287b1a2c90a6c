"""1520: two children have the same UPN."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.prepared import Tables


def of_another_child_too(t: Tables) -> pl.DataFrame:
    return together(t("ChildIdentifiers", "UPN"), "ChildIdentifiers", "UPN")


RULE_1520 = Rule(
    code="1520",
    severity="error",
    message="More than one record with the same UPN.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["UPN"]},
    finds=of_another_child_too,
)
