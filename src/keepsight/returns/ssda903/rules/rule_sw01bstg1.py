"""SW01bSTG1: a social worker who began on 1 April 2023 or later has no identifier or no reason."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, col
from keepsight.returns.ssda903.social_workers import REASONS_SINCE

RULE_SW01BSTG1 = Rule(
    code="SW01bSTG1",
    severity="error",
    message="For each social worker episode, information should be complete",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2024-25",
    on={"SWEpisodes": ["SW_DECOM", "SW_ID", "SW_REASON"]},
    fails=(col("SW_DECOM") >= REASONS_SINCE) & any_blank("SW_ID", "SW_REASON"),
)
