"""187: adoption or care leaver information is given for a child looked after all year."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given
from keepsight.returns.prepared import Tables
from keepsight.returns.ssda903.code_groups import ADOPTION_FIELDS, CARE_LEAVER_FIELDS


def adopted_or_left_care_yet_looked_after(t: Tables) -> pl.DataFrame:
    """One line a row."""
    adopted = t("AD1", "all_year", *ADOPTION_FIELDS)
    leavers = t("OC3", "all_year", *CARE_LEAVER_FIELDS)
    return pl.concat(
        [
            adopted.filter("all_year", any_given(*ADOPTION_FIELDS)).select(AD1="row"),
            leavers.filter("all_year", any_given(*CARE_LEAVER_FIELDS)).select(OC3="row"),
        ],
        how="diagonal",
    )


RULE_187 = Rule(
    code="187",
    severity="error",
    message="Child cannot be looked after continuously for 12 months at 31 March (OC2) and have any of adoption or care leavers returns completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ADOPTION_FIELDS, "OC3": CARE_LEAVER_FIELDS},
    finds=adopted_or_left_care_yet_looked_after,
)
