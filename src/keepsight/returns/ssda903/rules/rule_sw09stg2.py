"""SW09STG2: a social worker ends on the day of the start."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_SW09STG2 = Rule(
    code="SW09STG2",
    severity="error",
    message="Social worker episode appears to have lasted for less than 24 hours.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DECOM", "SW_DEC"]},
    fails=col("SW_DECOM") == col("SW_DEC"),
)
