"""426: a child has short breaks of both kinds in one year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def both_kinds_of_short_breaks(t: Tables) -> pl.DataFrame:
    """One line a child."""
    breaks = t("Episodes", "CHILD", "LS").filter(one_of("LS", SHORT_BREAKS)).drop_nulls("CHILD")
    children = breaks.group_by("CHILD", maintain_order=True)
    return children.agg(Episodes="row", kinds=col("LS").n_unique()).filter(col("kinds") > 1)


RULE_426 = Rule(
    code="426",
    severity="error",
    message="A child receiving respite care cannot be recorded under a legal status of V3 and V4 in the same year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS"]},
    finds=both_kinds_of_short_breaks,
)
