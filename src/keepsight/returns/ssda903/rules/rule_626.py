"""626: a child was no mother last year and is one now, but her child was born before this year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_true

RULE_626 = Rule(
    code="626",
    severity="error",
    message="Child was reported as a mother but the date of birth of the first child is before the current year which contradicts with the mother status recorded last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER", "MC_DOB"]},
    fails=is_true("MOTHER")
    & col("lastyear.there")
    & ~is_true("lastyear.MOTHER")
    & (col("MC_DOB") < col("year_start")),
)
