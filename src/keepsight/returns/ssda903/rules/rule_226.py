"""226: a reason for change stands on a temporary placement, or on the one before it."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, one_of
from keepsight.returns.ssda903.code_groups import TEMPORARY

RULE_226 = Rule(
    code="226",
    severity="error",
    message="Reason for placement change is not required.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REASON_PLACE_CHANGE", "PLACE"]},
    fails=given("REASON_PLACE_CHANGE")
    & (one_of("PLACE", TEMPORARY) | one_of("next.PLACE", TEMPORARY)),
    changed={
        "2025-26": {
            "message": "Reason for placement change is not required for temporary placements.",
        },
    },
)
