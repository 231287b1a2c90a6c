"""347: a care leaver under 18 lives in a foyer."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of

#: T, and whether it is suitable.
FOYER = ("T1", "T2")

RULE_347 = Rule(
    code="347",
    severity="error",
    message="Care leavers aged under 18 years, can not be accommodated in a Foyer.",
    source="SSDA903 validation rules, Department for Education",
    since="2023-24",
    on={"OC3": ["ACCOM", "DOB"]},
    fails=one_of("ACCOM", FOYER) & (age("DOB", "year_start") < 18),
)
