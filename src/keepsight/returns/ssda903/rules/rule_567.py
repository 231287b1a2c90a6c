"""567: an absence ended before it began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_567 = Rule(
    code="567",
    severity="error",
    message="The date that the missing episode or episode that the child was away from placement without authorisation ended is before the date that it started.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START", "MIS_END"]},
    fails=col("MIS_END") < col("MIS_START"),
)
