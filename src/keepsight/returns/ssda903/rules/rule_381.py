"""381: a temporary placement ends without a further episode."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, one_of
from keepsight.returns.ssda903.code_groups import TEMPORARY

RULE_381 = Rule(
    code="381",
    severity="error",
    message="A period of care cannot end with a temporary placement.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "REC"]},
    fails=one_of("PLACE", TEMPORARY) & given("DEC") & col("REC").ne_missing("X1"),
)
