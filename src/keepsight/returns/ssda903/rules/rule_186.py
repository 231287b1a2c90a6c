"""186: a child aged 4 to 16, looked after all year, has no SDQ score and no reason for none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, all_blank, col

RULE_186 = Rule(
    code="186",
    severity="error",
    message="Children aged 4 or over at the start of the year and children aged under 17 at the end of the year and who have been looked after for at least 12 months continuously should have a Strengths and Difficulties (SDQ) score completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_SCORE"]},
    fails=all_blank("SDQ_SCORE", "SDQ_REASON")
    & col("all_year")
    & (age("DOB", "year_start") >= 4)
    & (age("DOB", "year_end") < 17),
)
