"""8510: two children have the same identifier."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.prepared import Tables


def of_another_child_too(t: Tables) -> pl.DataFrame:
    return together(t("ChildIdentifiers", "LAchildID"), "ChildIdentifiers", "LAchildID")


RULE_8510 = Rule(
    code="8510",
    severity="error",
    message="More than one child record with the same LA Child ID",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["LAchildID"]},
    finds=of_another_child_too,
)
