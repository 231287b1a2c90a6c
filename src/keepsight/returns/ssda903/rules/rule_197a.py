"""197a: a reason for no SDQ score stands beside a score."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_given

RULE_197A = Rule(
    code="197a",
    severity="error",
    message="Reason for no Strengths and Difficulties (SDQ) score is not required if Strengths and Difficulties Questionnaire score is filled in.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_SCORE", "SDQ_REASON"]},
    fails=all_given("SDQ_SCORE", "SDQ_REASON"),
)
