"""192: a child misuses substances, and whether help was received is left blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, is_true

RULE_192 = Rule(
    code="192",
    severity="error",
    message="Child has been identified as having a substance misuse problem but the additional item on whether an intervention was received has been left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"]},
    fails=is_true("SUBSTANCE_MISUSE") & blank("INTERVENTION_RECEIVED"),
)
