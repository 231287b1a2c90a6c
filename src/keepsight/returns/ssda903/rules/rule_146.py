"""146: the placement type is no code of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

#: Independent living (P2) ended in October 2023, but is taken until the list of 2025-26.
OF_2024_25 = (*SSDA903.codes_in("PLACE", "2024-25"), "P2")

RULE_146 = Rule(
    code="146",
    severity="error",
    message="Placement type code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"]},
    fails=not_a_code("PLACE", SSDA903.codes_in("PLACE", "2022-23")),
    changed={
        "2024-25": {"fails": not_a_code("PLACE", OF_2024_25)},
        "2025-26": {"fails": not_a_code("PLACE", SSDA903.codes_in("PLACE", "2025-26"))},
    },
)
