"""1004: the day on which an absence began is blank or no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_1004 = Rule(
    code="1004",
    severity="error",
    message="The start date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MIS_START"]},
    fails=unreadable("MIS_START", required=True),
)
