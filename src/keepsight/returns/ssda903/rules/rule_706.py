"""706: a DoLO that was open at the end of last year is not the first of this year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_706 = Rule(
    code="706",
    severity="error",
    message="There is an open DoLO in last year’s return and there is no corresponding DoLO recorded at the start of this year..",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"]},
    fails=col("is_first")
    & given("lastyear.DOLO_START")
    & blank("lastyear.DOLO_END")
    & col("DOLO_START").ne_missing(col("lastyear.DOLO_START")),
)
