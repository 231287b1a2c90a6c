"""1002: a care leaver has no episode, this year or last."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.prepared import Tables


def without_an_episode(t: Tables) -> pl.DataFrame:
    lives = pl.concat([t("Episodes", "CHILD"), t("Episodes_last", "CHILD")])
    leavers = t("OC3", "CHILD").drop_nulls("CHILD")
    return leavers.join(lives, on="CHILD", how="anti").select(OC3="row")


RULE_1002 = Rule(
    code="1002",
    severity="error",
    message="This child has no previous episodes of care, therefore should not have care leaver information recorded. [NOTE: This tool can only test the current and previous year data loaded into the tool - this check may generate false positives if a child had episodes prior to last year's collection.]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    finds=without_an_episode,
)
