"""SW01aSTG1: a social worker who began before 1 April 2023 has no identifier."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col
from keepsight.returns.ssda903.social_workers import REASONS_SINCE

RULE_SW01ASTG1 = Rule(
    code="SW01aSTG1",
    severity="error",
    message="For each social worker episode, information should be complete",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2024-25",
    on={"SWEpisodes": ["SW_DECOM", "SW_ID"]},
    fails=(col("SW_DECOM") < REASONS_SINCE) & blank("SW_ID"),
)
