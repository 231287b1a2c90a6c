"""586: an absence began on or before the child's date of birth."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_586 = Rule(
    code="586",
    severity="error",
    message="Dates of missing periods are before child’s date of birth.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START"]},
    fails=col("MIS_START") <= col("child.DOB"),
)
