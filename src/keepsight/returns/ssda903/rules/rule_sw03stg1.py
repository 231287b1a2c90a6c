"""SW03STG1: a social worker's identifier, start or reason is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank

RULE_SW03STG1 = Rule(
    code="SW03STG1",
    severity="error",
    message="For each social worker episode, information should be complete.",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    until="2023-24",
    on={"SWEpisodes": ["SW_ID", "SW_DECOM", "SW_REASON"]},
    fails=any_blank("SW_ID", "SW_DECOM:text", "SW_REASON"),
)
