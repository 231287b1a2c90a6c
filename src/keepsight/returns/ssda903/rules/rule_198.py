"""198: a reason for no SDQ score is told of a child not looked after all year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_198 = Rule(
    code="198",
    severity="error",
    message="Child has not been looked after continuously for at least 12 months at 31 March but a reason for no Strengths and Difficulties (SDQ) score has been completed. ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_REASON"]},
    fails=given("SDQ_REASON") & ~col("all_year"),
)
