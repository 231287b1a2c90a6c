"""147: the last day of the episode is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_147 = Rule(
    code="147",
    severity="error",
    message="Date episode ceased is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC"]},
    fails=unreadable("DEC"),
)
