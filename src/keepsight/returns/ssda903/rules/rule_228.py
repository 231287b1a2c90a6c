"""228: the episode goes on after the day on which the provider's registration ended."""

import polars as pl

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code
from keepsight.returns.ssda903.code_groups import UNKNOWN_URN

RULE_228 = Rule(
    code="228",
    severity="error",
    message="Ofsted Unique reference number (URN) is not valid for the episode end date [NOTE: may give false positives on open episodes at providers who close during the year]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN", "DEC"]},
    fails=not_a_code("URN", UNKNOWN_URN)
    & (pl.coalesce("DEC", "year_end") > col("provider.REG_END")),
)
