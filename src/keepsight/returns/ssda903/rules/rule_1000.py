"""1000: a child who died in care, this year or last, has care leaver information."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def after_a_death_in_care(t: Tables) -> pl.DataFrame:
    lives = [t("Episodes", "CHILD", "REC"), t.maybe("Episodes_last", "CHILD", "REC")]
    died = pl.concat(lives).filter(col("REC") == "E2")
    return t("OC3", "CHILD").join(died, on="CHILD", how="semi").select(OC3="row")


RULE_1000 = Rule(
    code="1000",
    severity="error",
    message="This child is recorded as having died in care and therefore should not have the care leaver information completed. [NOTE: This only tests the current and previous year data loaded into the tool]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    finds=after_a_death_in_care,
)
