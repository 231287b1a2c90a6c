"""526: the placement has no provider, though its type needs one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, not_a_code
from keepsight.returns.ssda903.code_groups import TEMPORARY

#: Other placements, once they were split into four.
OTHER = ("Z11", "Z12", "Z13", "Z14")

RULE_526 = Rule(
    code="526",
    severity="error",
    message="Child is missing a placement provider code for at least one episode.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=blank("PLACE_PROVIDER") & not_a_code("PLACE", (*TEMPORARY, "Z1")),
    changed={
        "2025-26": {"fails": blank("PLACE_PROVIDER") & not_a_code("PLACE", (*TEMPORARY, *OTHER))},
    },
)
