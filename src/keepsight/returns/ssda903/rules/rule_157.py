"""157: a child aged 4 to 16 all year is said to be too young or too old for an SDQ score."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, blank, col

RULE_157 = Rule(
    code="157",
    severity="error",
    message="Child is aged 4 years or over at the beginning of the year or 16 years or under at the end of the year and Strengths and Difficulties Questionnaire (SDQ) 1 has been recorded as the reason for no Strengths and Difficulties Questionnaire (SDQ) score.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_REASON", "DOB"]},
    fails=(col("SDQ_REASON") == "SDQ1")
    & blank("SDQ_SCORE")
    & col("all_year")
    & (age("DOB", "year_start") >= 4)
    & (age("DOB", "year_end") <= 16),
)
