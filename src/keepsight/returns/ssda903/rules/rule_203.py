"""203: the date of birth is not that of last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_203 = Rule(
    code="203",
    severity="error",
    message="Date of birth disagrees with the date of birth already recorded for this child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB"]},
    fails=col("lastyear.there") & col("DOB").ne_missing(col("lastyear.DOB")),
)
