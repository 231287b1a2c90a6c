"""SW01STG1: a child looked after on 31 March has no social worker's identifier, start or reason."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.social_workers import LOOKED_AFTER_AT_YEAR_END

EACH_AT_LEAST_ONCE = ("SW_ID", "SW_DECOM:text", "SW_REASON")


def without_a_social_worker(t: Tables) -> pl.DataFrame:
    told = t("SWEpisodes", "CHILD", *EACH_AT_LEAST_ONCE).group_by("CHILD")
    told_of = told.agg(col(EACH_AT_LEAST_ONCE).count()).filter(
        pl.all_horizontal(col(EACH_AT_LEAST_ONCE) > 0)
    )
    return (
        t("Episodes", "CHILD", "is_latest", "DEC", "LS")
        .drop_nulls("CHILD")
        .filter(LOOKED_AFTER_AT_YEAR_END)
        .join(told_of, on="CHILD", how="anti")
        .select(Episodes="row")
    )


RULE_SW01STG1 = Rule(
    code="SW01STG1",
    severity="error",
    message="Child looked after on 31 March, but no social worker episode information is reported",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    until="2023-24",
    on={"Episodes": ["DEC"]},
    finds=without_a_social_worker,
)
