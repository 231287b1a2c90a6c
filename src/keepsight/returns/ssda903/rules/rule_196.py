"""196: the reason for no SDQ score is none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_196 = Rule(
    code="196",
    severity="error",
    message="Strengths and Difficulties (SDQ) reason is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_REASON"]},
    fails=not_a_code("SDQ_REASON", SSDA903.codes_in("SDQ_REASON", "2022-23")),
)
