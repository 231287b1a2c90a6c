"""197B: looked after all year and turned 4 or 17, a child has neither SDQ score nor reason."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_blank, birthday, col, in_year

TURNED_4_OR_17 = in_year(birthday("DOB", 4)) | in_year(birthday("DOB", 17))

RULE_197B = Rule(
    code="197B",
    severity="error",
    message="SDQ score or reason for no SDQ should be reported for 4- or 17-year-olds.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["SDQ_REASON", "DOB"]},
    fails=TURNED_4_OR_17 & col("all_year") & all_blank("SDQ_SCORE", "SDQ_REASON"),
)
