"""149: the reason why the episode ended is not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_149 = Rule(
    code="149",
    severity="error",
    message="Reason episode ceased code is not valid. ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=not_a_code("REC", SSDA903.codes_in("REC", "2022-23")),
)
