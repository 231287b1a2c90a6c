"""158: a child received help for substance misuse, yet whether help was offered is filled in."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, is_true

RULE_158 = Rule(
    code="158",
    severity="error",
    message="If a child has been recorded as receiving an intervention for their substance misuse problem, then the additional item on whether an intervention was offered should be left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"]},
    fails=is_true("INTERVENTION_RECEIVED") & given("INTERVENTION_OFFERED"),
)
