"""189: a child who turned 17 before the year has an SDQ score or a reason for none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, birthday, col

RULE_189 = Rule(
    code="189",
    severity="error",
    message="Child is aged 17 years or over at the beginning of the year, but an Strengths and Difficulties (SDQ) score or a reason for no Strengths and Difficulties (SDQ) score has been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["DOB", "SDQ_SCORE", "SDQ_REASON"]},
    fails=any_given("SDQ_SCORE", "SDQ_REASON") & (birthday("DOB", 17) < col("year_start")),
)
