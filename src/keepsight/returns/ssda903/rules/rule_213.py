"""213: a placement provider stands where none is asked for."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, one_of
from keepsight.returns.ssda903.code_groups import OTHER_PLACEMENTS, TEMPORARY

RULE_213 = Rule(
    code="213",
    severity="error",
    message="Placement provider information not required.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE_PROVIDER"]},
    fails=given("PLACE_PROVIDER") & one_of("PLACE", TEMPORARY),
    changed={
        "2025-26": {
            "fails": given("PLACE_PROVIDER") & one_of("PLACE", (*TEMPORARY, *OTHER_PLACEMENTS))
        },
    },
)
