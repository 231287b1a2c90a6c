"""611: a child is a mother, and her child's date of birth is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, is_true

RULE_611 = Rule(
    code="611",
    severity="error",
    message="Date of birth field is blank, but child is a mother.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MOTHER", "MC_DOB"]},
    fails=is_true("MOTHER") & blank("MC_DOB:text"),
)
