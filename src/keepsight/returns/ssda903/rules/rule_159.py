"""159: a child received no help for substance misuse, and whether it was offered is left blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, is_false, is_true

RULE_159 = Rule(
    code="159",
    severity="error",
    message="If a child has been recorded as not receiving an intervention for their substance misuse problem, then the additional item on whether an intervention was offered should be completed as well.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]},
    fails=is_true("SUBSTANCE_MISUSE")
    & is_false("INTERVENTION_RECEIVED")
    & blank("INTERVENTION_OFFERED"),
)
