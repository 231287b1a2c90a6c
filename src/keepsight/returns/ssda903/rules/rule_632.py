"""632: the date of previous permanence is no date, or not before the episode began."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.partly_known_dates import earliest


def no_date_before_the_episode(t: Tables) -> pl.DataFrame:
    orders = t("PrevPerm", "CHILD", "DATE_PERM", "DATE_PERM:text").filter(given("DATE_PERM:text"))
    with_episodes = orders.with_columns(earliest=earliest("DATE_PERM")).join(
        t("Episodes", "CHILD", "DECOM"), on="CHILD", how="left"
    )
    wrong = blank("earliest") | (col("earliest") >= col("DECOM"))
    return with_episodes.filter(wrong).select(PrevPerm="row", Episodes="row_right")


RULE_632 = Rule(
    code="632",
    severity="error",
    message="Date of previous permanence order not a valid value. NOTE: This rule may result in false negatives where the period of care started before the current collection year",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PrevPerm": ["DATE_PERM"], "Episodes": ["DECOM"]},
    finds=no_date_before_the_episode,
)
