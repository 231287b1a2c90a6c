"""630: a child began to be looked after in the year, and the previous permanence is not told."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, blank, col, in_year

NOT_TOLD = blank("PrevPerm.PREV_PERM") | (
    (col("PrevPerm.PREV_PERM") != "Z1") & any_blank("PrevPerm.LA_PERM", "PrevPerm.DATE_PERM:text")
)

RULE_630 = Rule(
    code="630",
    severity="error",
    message="Information on previous permanence option should be returned.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=(col("RNE") == "S") & in_year("DECOM") & NOT_TOLD,
)
