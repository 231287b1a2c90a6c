"""502: the first episode of the year starts on another day than the one left open last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.continuing_from_last_year import CONTINUES_FROM_LAST_YEAR

RULE_502 = Rule(
    code="502",
    severity="error",
    message="Last year's record ended with an open episode. The date on which that episode started does not match the start date of the first episode on this year’s record.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=CONTINUES_FROM_LAST_YEAR & (col("DECOM") != col("lastyear.DECOM")),
)
