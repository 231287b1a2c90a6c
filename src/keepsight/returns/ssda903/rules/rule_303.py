"""303: a date on which UASC status ceased is told of a child not UASC."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_303 = Rule(
    code="303",
    severity="error",
    message="If date Unaccompanied Asylum-Seeking Child (UASC) status ceased is not null, UASC status must be coded 1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"UASC": ["DUC"], "Header": ["UASC"]},
    fails=given("DUC") & ~col("child.is_uasc"),
)
