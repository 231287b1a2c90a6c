"""357: the child's first episode starts in the year for a reason other than S."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, in_year

RULE_357 = Rule(
    code="357",
    severity="error",
    message="If this is the first episode ever for this child, reason for new episode must be S. Check whether there is an episode immediately preceding this one, which has been left out. If not the reason for new episode code must be amended to S.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=col("is_first") & in_year("DECOM") & col("RNE").ne_missing("S"),
)
