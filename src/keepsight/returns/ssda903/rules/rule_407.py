"""407: a special guardianship order is made on or after the 18th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of

#: A special guardianship order: to former foster carers or others, relatives, friends or not.
GUARDIANSHIP = ("E45", "E46", "E47", "E48")

RULE_407 = Rule(
    code="407",
    severity="error",
    message="Reason episode ceased is Special Guardianship Order, but child has reached age 18.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "REC"], "Header": ["DOB"]},
    fails=one_of("REC", GUARDIANSHIP) & (age("child.DOB", "DEC") >= 18),
)
