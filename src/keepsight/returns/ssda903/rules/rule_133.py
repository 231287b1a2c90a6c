"""133: where a care leaver lives is blank or not one of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code
from keepsight.returns.ssda903.tables import SSDA903

#: No fixed abode (S) and custody (X) are never suitable (1).
HOMES = [code for code in SSDA903.codes_in("ACCOM", "2022-23") if code not in ("S1", "X1")]

RULE_133 = Rule(
    code="133",
    severity="error",
    message="Data entry for accommodation after leaving care is invalid. If reporting on a childs accommodation after leaving care the data entry must be valid",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["ACCOM"]},
    fails=not_a_code("ACCOM", HOMES, required=True),
)
