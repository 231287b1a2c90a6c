"""176: the sex of the adopters is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_176 = Rule(
    code="176",
    severity="error",
    message="The gender of adopter(s) at the date of adoption code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["SEX_ADOPTR"]},
    fails=not_a_code("SEX_ADOPTR", SSDA903.codes_in("SEX_ADOPTR", "2022-23")),
)
