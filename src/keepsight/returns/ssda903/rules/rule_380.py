"""380: a temporary placement begins otherwise than with a change of placement and carers."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of
from keepsight.returns.ssda903.code_groups import TEMPORARY

RULE_380 = Rule(
    code="380",
    severity="error",
    message="A period of care cannot start with a temporary placement.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "RNE"]},
    fails=one_of("PLACE", TEMPORARY) & not_a_code("RNE", ("P", "B")),
)
