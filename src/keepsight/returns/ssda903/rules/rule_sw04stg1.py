"""SW04STG1: the start of a social worker's episode is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable
from keepsight.returns.ssda903.partly_known_dates import partly_known

RULE_SW04STG1 = Rule(
    code="SW04STG1",
    severity="error",
    message="Date social worker episode began is not a valid date..",
    source="SSDA903 validation rules, Department for Education, stage 1",
    since="2023-24",
    on={"SWEpisodes": ["SW_DECOM"]},
    fails=unreadable("SW_DECOM") & ~partly_known("SW_DECOM"),
)
