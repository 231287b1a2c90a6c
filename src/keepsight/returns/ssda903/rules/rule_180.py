"""180: the SDQ score is no whole number from 0 to 40."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, may_be, number

SCORE = number("SDQ_SCORE")

RULE_180 = Rule(
    code="180",
    severity="error",
    message="Data entry for the strengths and difficulties questionnaire (SDQ) score is invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_SCORE"]},
    fails=given("SDQ_SCORE") & ~may_be(SCORE.is_between(0, 40) & (SCORE % 1 == 0)),
)
