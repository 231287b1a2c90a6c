"""1009: the reason for a change of placement is no valid code."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_1009 = Rule(
    code="1009",
    severity="error",
    message="Reason for placement change is not a valid code.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REASON_PLACE_CHANGE"]},
    fails=not_a_code("REASON_PLACE_CHANGE", SSDA903.codes_in("REASON_PLACE_CHANGE", "2022-23")),
)
