"""1001: a care leaver was not long enough in care after 14, or not at all after 16."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, birthday, col, days, given, may_be, one_of
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import ADOPTED, SHORT_BREAKS

NAMES = ("CHILD", "DECOM", "DEC", "LS", "REC")


def days_in_care_after(years: int) -> pl.Expr:
    since = pl.max_horizontal("DECOM", birthday("child.DOB", years))
    return days(since, col("until")).clip(0).sum()


def too_short_in_care(t: Tables) -> pl.DataFrame:
    """An episode of last year that is told again counts once, as this year tells it."""
    this, last = t("Episodes", *NAMES), t("Episodes_last", *NAMES)
    leavers = t("OC3", "CHILD", "child.DOB", "year_start", "year_end")
    every = pl.concat([this.with_columns(is_new=True), last.with_columns(is_new=False)])
    every = every.join(leavers, on="CHILD", how="semi", maintain_order="left")
    care = every.unique(["CHILD", "DECOM"], keep="first", maintain_order=True).filter(
        given("DECOM") & ~may_be(one_of("LS", SHORT_BREAKS))
    )
    tested = leavers.filter(given("CHILD") & (age("child.DOB", "year_end") < 20)).join(
        every.filter(one_of("REC", ADOPTED)), on="CHILD", how="anti"
    )
    end = pl.when("is_new").then(col("year_end").dt.offset_by("1d")).otherwise("year_start")
    long_enough = (
        tested.join(care, on="CHILD")
        .with_columns(until=pl.coalesce("DEC", end))
        .group_by("row")
        .agg(after_14=days_in_care_after(14), after_16=days_in_care_after(16))
        .filter((col("after_14") >= 91) & (col("after_16") >= 1))
    )
    return tested.join(long_enough, on="row", how="anti").select(OC3="row")


RULE_1001 = Rule(
    code="1001",
    severity="error",
    message="The episodes recorded for this young person suggest they are not a relevant or a former relevant child and therefore should not have care leaver information completed. [NOTE: This tool can only test the current and previous year data loaded into the tool - this check may generate false positives if a child had episodes prior to last year's collection.]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    finds=too_short_in_care,
)
