"""102: the date of birth is blank or no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_102 = Rule(
    code="102",
    severity="error",
    message="Date of birth is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB"]},
    fails=unreadable("DOB", required=True),
)
