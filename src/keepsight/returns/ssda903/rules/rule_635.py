"""635: details of a previous permanence are told, but no option, or that there was none (Z1)."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, blank, col

RULE_635 = Rule(
    code="635",
    severity="error",
    message="There are entries for date of order and local authority code where previous permanence option was arranged but previous permanence code is Z1",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PrevPerm": ["LA_PERM", "DATE_PERM", "PREV_PERM"]},
    fails=any_given("LA_PERM", "DATE_PERM:text")
    & (blank("PREV_PERM") | (col("PREV_PERM") == "Z1")),
)
