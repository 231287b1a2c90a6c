"""631: the previous permanence option is no valid code."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_631 = Rule(
    code="631",
    severity="error",
    message="Previous permanence option not a valid value.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PrevPerm": ["PREV_PERM"]},
    fails=not_a_code("PREV_PERM", SSDA903.codes_in("PREV_PERM", "2022-23")),
)
