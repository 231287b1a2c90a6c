"""8790: a child is said to have no disability, and to have one."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def none_beside_others(t: Tables) -> pl.DataFrame:
    told = t("Disabilities", "LAchildID", "Disability").drop_nulls()
    others = told.filter(col("Disability") != "NONE")
    told = told.join(others, on="LAchildID", how="semi", maintain_order="left")
    none = told.filter(col("Disability") == "NONE")
    both = told.join(none, on="LAchildID", how="semi", maintain_order="left")
    children = both.group_by("LAchildID", maintain_order=True).agg("row")
    return children.select(Disabilities="row")


RULE_8790 = Rule(
    code="8790",
    severity="error",
    message="Disability information includes both None and other values",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Disabilities": ["Disability"]},
    finds=none_beside_others,
)
