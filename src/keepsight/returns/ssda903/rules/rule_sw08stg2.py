"""SW08STG2: a social worker has not ended although the child's next one has begun."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_SW08STG2 = Rule(
    code="SW08STG2",
    severity="error",
    message="A new social worker episode has started, but the previous episode has not ended.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=blank("SW_DEC") & given("next.SW_DECOM"),
)
