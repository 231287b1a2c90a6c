"""1005: the day on which an absence ended is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_1005 = Rule(
    code="1005",
    severity="error",
    message="The end date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_END"]},
    fails=unreadable("MIS_END"),
)
