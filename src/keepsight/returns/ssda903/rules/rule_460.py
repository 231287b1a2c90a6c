"""460: a child left care to stay with former carers as an adult, but before turning 18."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_460 = Rule(
    code="460",
    severity="error",
    message="Reason episode ceased is that child stayed with current carers at age 18 (or above), but child is aged under 18.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DEC", "REC"]},
    fails=(col("REC") == "E17") & (age("child.DOB", "DEC") < 18),
)
