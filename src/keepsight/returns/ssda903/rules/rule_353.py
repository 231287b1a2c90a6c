"""353: the episode starts before 14 October 1991."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, day

RULE_353 = Rule(
    code="353",
    severity="error",
    message="No episode submitted can start before 14 October 1991.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=col("DECOM") < day(1991, 10, 14),
)
