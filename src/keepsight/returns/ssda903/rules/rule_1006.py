"""1006: the kind of an absence is no valid code."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_1006 = Rule(
    code="1006",
    severity="error",
    message="Missing type invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Missing": ["MISSING"]},
    fails=not_a_code("MISSING", SSDA903.codes_in("MISSING", "2022-23")),
)
