"""171: the date of birth of the mother's child is no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_171 = Rule(
    code="171",
    severity="error",
    message="Date of birth of mother's child is not a valid date.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["MC_DOB"]},
    fails=unreadable("MC_DOB"),
)
