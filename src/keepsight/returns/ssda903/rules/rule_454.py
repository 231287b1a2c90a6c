"""454: the placement is more than 350 miles from home."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import number

#: What DfE writes for a distance that cannot be told.
UNKNOWN_DISTANCE = 999.9

RULE_454 = Rule(
    code="454",
    severity="error",
    message="Placement distance from home is over 350 miles. [NOTE: This check will result in false positives for children formerly UASC not identified as such in loaded data]",
    source="SSDA903 validation rules, Department for Education",
    since="2025-26",
    on={"Episodes": ["PL_DISTANCE"]},
    fails=(number("PL_DISTANCE") > 350) & (number("PL_DISTANCE") != UNKNOWN_DISTANCE),
)
