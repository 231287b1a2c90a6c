"""114: whether the adopters were the child's foster carers is neither 0 nor 1."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_flag

RULE_114 = Rule(
    code="114",
    severity="error",
    message="Data entry to record the status of former carer(s) of an adopted child is invalid.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["FOSTER_CARE"]},
    fails=not_a_flag("FOSTER_CARE"),
)
