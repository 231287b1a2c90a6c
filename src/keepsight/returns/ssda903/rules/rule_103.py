"""103: the ethnicity is blank or not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_103 = Rule(
    code="103",
    severity="error",
    message="The ethnicity code is either not valid or has not been entered.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["ETHNIC"]},
    fails=not_a_code("ETHNIC", SSDA903.codes_in("ETHNIC", "2022-23"), required=True),
)
