"""112: the day of the decision that the child should be placed for adoption is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_112 = Rule(
    code="112",
    severity="error",
    message="Date should be placed for adoption is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["DATE_INT"]},
    fails=unreadable("DATE_INT"),
)
