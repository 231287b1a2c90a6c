"""386: a child is adopted on or after the 18th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

RULE_386 = Rule(
    code="386",
    severity="error",
    message="Reason episode ceased is adopted but child has reached age 18.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=one_of("REC", ADOPTED) & (age("child.DOB", "DEC") >= 18),
)
