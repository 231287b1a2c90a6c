"""188: a child under 4 at the end of the year has an SDQ score or a reason for none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, any_given

RULE_188 = Rule(
    code="188",
    severity="error",
    message="Child is aged under 4 years at the end of the year, but a Strengths and Difficulties (SDQ) score or a reason for no SDQ score has been completed. ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_SCORE", "SDQ_REASON"]},
    fails=any_given("SDQ_SCORE", "SDQ_REASON") & (age("DOB", "year_end") < 4),
)
