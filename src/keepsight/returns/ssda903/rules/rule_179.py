"""179: it is not known whether the placement is inside the authority."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, may_be, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

RULE_179 = Rule(
    code="179",
    severity="error",
    message="Placement location code is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LOCATION"]},
    fails=~may_be(one_of("LS", SHORT_BREAKS)) & blank("PL_LOCATION"),
)
