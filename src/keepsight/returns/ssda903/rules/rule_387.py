"""387: a child leaves care for independent living before the 14th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of

#: Moved into independent living, with formal support and without.
INDEPENDENT = ("E5", "E6")

RULE_387 = Rule(
    code="387",
    severity="error",
    message="Reason episode ceased is child moved into independent living arrangement, but the child is aged under 14.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=one_of("REC", INDEPENDENT) & (age("child.DOB", "DEC") < 14),
)
