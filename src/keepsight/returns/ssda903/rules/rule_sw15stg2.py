"""SW15STG2: a social worker who began no more than a year before the year has no reason."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col
from keepsight.returns.ssda903.social_workers import REPORTED_FROM

RULE_SW15STG2 = Rule(
    code="SW15STG2",
    severity="error",
    message="Reason for social worker change is missing.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since=None,
    on={"SWEpisodes": ["SW_REASON"]},
    fails=blank("SW_REASON") & (col("SW_DECOM") >= REPORTED_FROM),
)
