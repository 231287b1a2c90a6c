"""131: whether the council is in touch with a care leaver is blank or not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_131 = Rule(
    code="131",
    severity="error",
    message="Data entry for being in touch after leaving care is invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH"]},
    fails=not_a_code("IN_TOUCH", SSDA903.codes_in("IN_TOUCH", "2022-23"), required=True),
)
