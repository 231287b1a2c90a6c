"""8730: the number of earlier child protection plans is blank, no number, or below nought."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import may_be, number

RULE_8730 = Rule(
    code="8730",
    severity="error",
    message="Total Number of previous Child Protection Plans missing",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildProtectionPlans": ["NumberOfPreviousCPP"]},
    fails=~may_be(number("NumberOfPreviousCPP") >= 0),
)
