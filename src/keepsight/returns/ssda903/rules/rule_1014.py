"""1014: UASC information of a care leaver who was not looked after in the year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, may_be
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS


def of_care_leavers_not_in_care(t: Tables) -> pl.DataFrame:
    outside = (col("DECOM") > col("year_end")) | (col("DEC") < col("year_start"))
    episodes = t("Episodes", "CHILD", "DECOM", "DEC", "year_start", "year_end")
    leavers = t("OC3", "CHILD", *CARE_LEAVER_FIELDS, "UASC.row").drop_nulls("UASC.row")
    return (
        leavers.filter(any_given(*CARE_LEAVER_FIELDS))
        .join(episodes.filter(~may_be(outside)), on="CHILD", how="anti")
        .select(OC3="row", UASC="UASC.row")
    )


RULE_1014 = Rule(
    code="1014",
    severity="error",
    message="UASC information is not required for care leavers",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"], "UASC": ["DUC"]},
    finds=of_care_leavers_not_in_care,
)
