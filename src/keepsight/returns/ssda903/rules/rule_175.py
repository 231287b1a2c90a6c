"""175: the number of adopters is neither 1 nor 2."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code

RULE_175 = Rule(
    code="175",
    severity="error",
    message="The number of adopter(s) code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["NB_ADOPTR"]},
    fails=not_a_code("NB_ADOPTR", ("1", "2")),
)
