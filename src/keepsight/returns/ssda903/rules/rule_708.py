"""708: a DoLO began on or before the child's date of birth."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_708 = Rule(
    code="708",
    severity="error",
    message="Dates of DoLOs are before child’s date of birth.",
    source="SSDA903 validation rules, Department for Education",
    since="2026-27",
    on={"DoLo": ["DOLO_START"]},
    fails=col("DOLO_START") <= col("child.DOB"),
)
