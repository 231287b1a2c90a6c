"""177: the legal status of the adopters is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_177 = Rule(
    code="177",
    severity="error",
    message="The legal status of adopter(s) code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR"]},
    fails=not_a_code("LS_ADOPTR", SSDA903.codes_in("LS_ADOPTR", "2022-23")),
)
