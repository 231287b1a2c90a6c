"""218: a placement in England that must have a URN has none."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, day, not_a_code
from keepsight.returns.ssda903.code_groups import OTHER_PLACEMENTS, WITHOUT_URN
from keepsight.returns.ssda903.in_england import in_england

IN_THE_YEAR = blank("DEC") | (col("DEC") >= col("year_start"))


def without_urn(*also: str) -> pl.Expr:
    """The URN is blank, though the placement is in England and none without (``also``: these)."""
    return blank("URN") & not_a_code("PLACE", (*WITHOUT_URN, *also)) & in_england("PL_LA")


RULE_218 = Rule(
    code="218",
    severity="error",
    message="Ofsted Unique reference number (URN) is required.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN"]},
    fails=without_urn("H5", "P2", "Z1") & IN_THE_YEAR,
    changed={
        "2024-25": {"fails": without_urn("Z1") & IN_THE_YEAR},
        "2025-26": {
            "fails": without_urn(*OTHER_PLACEMENTS)
            & (blank("DEC") | (col("DEC") > day(2015, 3, 31)))
        },
    },
)
