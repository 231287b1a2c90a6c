"""703: a DoLO began after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_703 = Rule(
    code="703",
    severity="error",
    message="The date that the DoLO started is after the end of the collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"]},
    fails=col("DOLO_START") > col("year_end"),
)
