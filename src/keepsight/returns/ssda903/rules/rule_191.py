"""191: a child looked after all year has no row in OC2, or one of the four core fields is blank."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, col
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import CORE_HEALTH_FIELDS


def not_told_of_all_year(t: Tables) -> pl.DataFrame:
    """The row of OC2; where there is none, the child's latest episode."""
    told = t("OC2", "all_year", *CORE_HEALTH_FIELDS)
    episodes = t("Episodes", "all_year", "is_latest", "OC2.count")
    return pl.concat(
        [
            told.filter("all_year", any_blank(*CORE_HEALTH_FIELDS)).select(OC2="row"),
            episodes.filter("all_year", "is_latest", col("OC2.count") == 0).select(Episodes="row"),
        ],
        how="diagonal",
    )


RULE_191 = Rule(
    code="191",
    severity="error",
    message="Child has been looked after continuously for at least 12 months at 31 March but one or more data items relating to children looked after for 12 months have been left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": CORE_HEALTH_FIELDS, "Episodes": ["CHILD"]},
    finds=not_told_of_all_year,
)
