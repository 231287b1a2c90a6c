"""8794: a disability stands twice for one child."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.rows_together import together
from keepsight.returns.prepared import Tables


def told_twice(t: Tables) -> pl.DataFrame:
    told = t("Disabilities", "LAchildID", "Disability")
    return together(told, "Disabilities", "LAchildID", "Disability")


RULE_8794 = Rule(
    code="8794",
    severity="error",
    message="Child has two or more disabilities with the same code",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Disabilities": ["Disability"]},
    finds=told_twice,
)
