"""117: a decision on adoption is dated after the year, or after the child left care."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.prepared import Tables


def decided_too_late(t: Tables) -> pl.DataFrame:
    """With the child's latest episode that did not go over into another one."""
    episodes = t("Episodes", "child_number", "DECOM", "DEC", "REC")
    latest = episodes.filter(col("REC").ne_missing("X1")).unique("child_number", keep="last")
    decided = t(
        "PlacedAdoption", "child_number", "DATE_PLACED", "DATE_PLACED_CEASED", "year_end"
    ).join(latest.select("child_number", "DEC", Episodes="row"), on="child_number", how="left")
    last_decision = pl.max_horizontal("DATE_PLACED", "DATE_PLACED_CEASED")
    too_late = (last_decision > col("year_end")) | (last_decision > col("DEC"))
    return decided.filter(too_late).select("Episodes", PlacedAdoption="row")


RULE_117 = Rule(
    code="117",
    severity="error",
    message="Date of decision that a child should/should no longer be placed for adoption is beyond the current collection year or after the child ceased to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "PlacedAdoption": ["DATE_PLACED_CEASED", "DATE_PLACED"],
        "Episodes": ["DEC", "REC", "DECOM"],
    },
    finds=decided_too_late,
)
