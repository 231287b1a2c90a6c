"""178: the placement provider is not one of the codes, or given for a placement that has none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, not_a_code, one_of
from keepsight.returns.ssda903.code_groups import TEMPORARY
from keepsight.returns.ssda903.tables import SSDA903

NOT_A_PROVIDER = not_a_code("PLACE_PROVIDER", SSDA903.codes_in("PLACE_PROVIDER", "2022-23"))

#: The Department's list from 2025-26 on leaves T4 out.
WITHOUT_FROM_2025 = ("T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14")

RULE_178 = Rule(
    code="178",
    severity="error",
    message="Placement provider code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE_PROVIDER"]},
    fails=NOT_A_PROVIDER | (given("PLACE_PROVIDER") & one_of("PLACE", (*TEMPORARY, "Z1"))),
    changed={
        "2025-26": {
            "fails": NOT_A_PROVIDER | (given("PLACE_PROVIDER") & one_of("PLACE", WITHOUT_FROM_2025))
        },
    },
)
