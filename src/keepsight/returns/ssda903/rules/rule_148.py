"""148: of the last day of an episode and the reason for its end only one is given."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given

RULE_148 = Rule(
    code="148",
    severity="error",
    message="Date episode ceased and reason episode ceased must both be coded, or both left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "REC"]},
    fails=given("DEC") != given("REC"),
)
