"""193: a substance misuse intervention is told of a child who has no such problem."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, blank, is_false

RULE_193 = Rule(
    code="193",
    severity="error",
    message="Child not identified as having a substance misuse problem but at least one of the two additional items on whether an intervention were offered and received have been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]},
    fails=any_given("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")
    & (blank("SUBSTANCE_MISUSE") | is_false("SUBSTANCE_MISUSE")),
)
