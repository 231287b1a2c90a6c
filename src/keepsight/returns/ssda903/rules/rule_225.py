"""225: a change of placement has no reason."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, not_a_code, one_of
from keepsight.returns.ssda903.code_groups import TEMPORARY

RULE_225 = Rule(
    code="225",
    severity="error",
    message="Reason for placement change must be recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REASON_PLACE_CHANGE"]},
    fails=(col("REC") == "X1")
    & not_a_code("PLACE", TEMPORARY)
    & one_of("next.RNE", ("P", "B", "T", "U"))
    & not_a_code("next.PLACE", TEMPORARY)
    & blank("REASON_PLACE_CHANGE"),
)
