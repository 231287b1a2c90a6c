"""132: what a care leaver does is blank or not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_132 = Rule(
    code="132",
    severity="error",
    message="Data entry for activity after leaving care is invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["ACTIV"]},
    fails=not_a_code("ACTIV", SSDA903.codes_in("ACTIV", "2022-23"), required=True),
)
