"""SW05STG1: the end of a social worker's episode is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable
from keepsight.returns.ssda903.partly_known_dates import partly_known

RULE_SW05STG1 = Rule(
    code="SW05STG1",
    severity="error",
    message="Date social worker episode began is not a valid date.",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    on={"SWEpisodes": ["SW_DEC"]},
    fails=unreadable("SW_DEC") & ~partly_known("SW_DEC"),
)
