"""377: a child is placed more than twice because the foster carers are on holiday."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def placed_for_more_than_two_holidays(t: Tables) -> pl.DataFrame:
    """One line a child."""
    stays = t("Episodes", "CHILD", "PLACE").filter(col("PLACE") == "T3").drop_nulls("CHILD")
    children = stays.group_by("CHILD", maintain_order=True).agg(Episodes="row")
    return children.filter(col("Episodes").list.len() > 2)


RULE_377 = Rule(
    code="377",
    severity="error",
    message="Only two temporary placements coded as being due to holiday of usual foster carer(s) are allowed in any 12- month period.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"]},
    finds=placed_for_more_than_two_holidays,
)
