"""SW14STG2: the end of a social worker who is not the child's last is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_SW14STG2 = Rule(
    code="SW14STG2",
    severity="error",
    message="Social worker episode date ceased is blank.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    until="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=blank("SW_DEC") & given("next.SW_DECOM"),
)
