"""144: the legal status is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_144 = Rule(
    code="144",
    severity="error",
    message="The legal status code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS"]},
    fails=not_a_code("LS", SSDA903.codes_in("LS", "2022-23")),
)
