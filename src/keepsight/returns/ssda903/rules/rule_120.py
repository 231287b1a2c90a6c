"""120: the reason why a decision for adoption was reversed is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_120 = Rule(
    code="120",
    severity="error",
    message="The reason for the reversal of the decision that the child should be placed for adoption code is not valid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["REASON_PLACED_CEASED"]},
    fails=not_a_code("REASON_PLACED_CEASED", SSDA903.codes_in("REASON_PLACED_CEASED", "2022-23")),
)
