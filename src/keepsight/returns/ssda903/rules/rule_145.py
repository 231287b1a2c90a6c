"""145: the category of need is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_145 = Rule(
    code="145",
    severity="error",
    message="Category of need code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["CIN"]},
    fails=not_a_code("CIN", SSDA903.codes_in("CIN", "2022-23")),
)
