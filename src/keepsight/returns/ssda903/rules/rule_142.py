"""142: an episode has no end, or no reason for it, though the child's next one has started."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, given

RULE_142 = Rule(
    code="142",
    severity="error",
    message="A new episode has started, but the previous episode has not ended.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "REC"]},
    fails=any_blank("DEC", "REC") & given("next.DECOM"),
)
