"""207: a child with episodes was a mother last year and is none now."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, is_true

RULE_207 = Rule(
    code="207",
    severity="error",
    message="Mother status for the current year disagrees with the mother status already recorded for this child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER"]},
    fails=is_true("lastyear.MOTHER") & ~is_true("MOTHER") & (col("Episodes.count") > 0),
)
