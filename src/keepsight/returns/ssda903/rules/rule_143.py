"""143: the reason for the new episode is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_143 = Rule(
    code="143",
    severity="error",
    message="The reason for new episode code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=not_a_code("RNE", SSDA903.codes_in("RNE", "2022-23")),
)
