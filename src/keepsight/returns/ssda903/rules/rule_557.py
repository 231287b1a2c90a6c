"""557: a child to be adopted left care otherwise, but the end of that plan is not told in full."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, col, not_a_code, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED, PLACED_FOR_ADOPTION

LEFT_WITHOUT_THE_END = not_a_code("REC", ("X1", *ADOPTED)) & any_blank(
    "PlacedAdoption.DATE_PLACED_CEASED", "PlacedAdoption.REASON_PLACED_CEASED"
)

RULE_557 = Rule(
    code="557",
    severity="error",
    message="Child for whom the decision was made that they should be placed for adoption has left care but was not adopted and information on the decision that they should no longer be placed for adoption items has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "Episodes": ["PLACE", "LS", "REC"],
        "PlacedAdoption": ["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
    },
    fails=(one_of("PLACE", PLACED_FOR_ADOPTION) | one_of("LS", ("D1", "E1")))
    & LEFT_WITHOUT_THE_END,
    changed={
        "2024-25": {
            "fails": (one_of("PLACE", PLACED_FOR_ADOPTION) | (col("LS") == "E1"))
            & LEFT_WITHOUT_THE_END
        },
    },
)
