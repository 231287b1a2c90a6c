"""389: a child goes into adult residential care before the 16th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_389 = Rule(
    code="389",
    severity="error",
    message="Reason episode ceased is that child transferred to care of adult social care services, but child is aged under 16.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=(col("REC") == "E7") & (age("child.DOB", "DEC") < 16),
)
