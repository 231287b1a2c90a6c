"""393: whether a girl who is looked after is a mother is not told."""

from functools import partial

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS


def motherhood_not_told(t: Tables, *, girl: str) -> pl.DataFrame:
    looked_after = t("Episodes", "CHILD", "LS").filter(~may_be(one_of("LS", SHORT_BREAKS)))
    girls = t("Header", "CHILD", "SEX", "MOTHER").filter(col("SEX") == girl, blank("MOTHER"))
    return girls.join(looked_after, on="CHILD", how="semi").select(Header="row")


RULE_393 = Rule(
    code="393",
    severity="error",
    message="Child is looked after but mother field is not completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER"]},
    finds=partial(motherhood_not_told, girl="2"),
    changed={
        "2024-25": {"finds": partial(motherhood_not_told, girl="F")},
    },
)
