"""104: the day on which UASC status ceased is no date, or before the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, unreadable

RULE_104 = Rule(
    code="104",
    severity="error",
    message="Date for Unaccompanied Asylum-Seeking Children (UASC) status ceased is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"UASC": ["DUC"]},
    fails=unreadable("DUC") | (col("DUC") < col("year_start")),
)
