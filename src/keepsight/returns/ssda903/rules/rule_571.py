"""571: an absence ended before the year began or after it ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_571 = Rule(
    code="571",
    severity="error",
    message="The date that the child ceased to be missing or away from placement without authorisation is before the start or after the end of the collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_END"]},
    fails=~in_year("MIS_END"),
)
