"""356: the episode ends before it starts."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_356 = Rule(
    code="356",
    severity="error",
    message="The date the episode ceased is before the date the same episode started.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=col("DEC") < col("DECOM"),
)
