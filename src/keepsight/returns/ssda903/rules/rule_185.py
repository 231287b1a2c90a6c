"""185: an SDQ score is given for a child who was not looked after all year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_185 = Rule(
    code="185",
    severity="error",
    message="Child has not been looked after continuously for at least 12 months at 31 March but a Strengths and Difficulties (SDQ) score has been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_SCORE"]},
    fails=given("SDQ_SCORE") & ~col("all_year"),
)
