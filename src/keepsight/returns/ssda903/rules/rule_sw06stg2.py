"""SW06STG2: a social worker begins after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_SW06STG2 = Rule(
    code="SW06STG2",
    severity="error",
    message="Social worker episode data should be within the social worker data reporting year.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DECOM"]},
    fails=col("SW_DECOM") > col("year_end"),
)
