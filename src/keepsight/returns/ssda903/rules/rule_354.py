"""354: the episode starts after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_354 = Rule(
    code="354",
    severity="error",
    message="Date episode ceased must be on or before the end of the current collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"]},
    fails=col("DECOM") > col("year_end"),
)
