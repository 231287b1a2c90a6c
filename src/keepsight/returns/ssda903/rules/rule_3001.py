"""3001: a care leaver who turned 17 in the year lives with a former foster carer."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, in_year, one_of

#: Z1 suitable, Z2 not.
WITH_FORMER_FOSTER_CARERS = ("Z1", "Z2")

RULE_3001 = Rule(
    code="3001",
    severity="error",
    message="Where care leavers information is being returned for a young person around their 17th birthday, the accommodation cannot be with their former foster carer(s).",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["ACCOM"]},
    fails=one_of("ACCOM", WITH_FORMER_FOSTER_CARERS) & in_year(birthday("child.DOB", 17)),
)
