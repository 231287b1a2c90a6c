"""SW17STG2: the child's last social worker has ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given
from keepsight.returns.ssda903.social_workers import IS_LAST

RULE_SW17STG2 = Rule(
    code="SW17STG2",
    severity="error",
    message="There is no social worker episode open at 31 March",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2025-26",
    on={"SWEpisodes": ["SW_DEC", "SW_DECOM"]},
    fails=IS_LAST & given("SW_DEC"),
)
