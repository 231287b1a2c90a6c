"""304: UASC status ceased after the 18th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col

RULE_304 = Rule(
    code="304",
    severity="error",
    message="Date unaccompanied asylum-seeking child (UASC) status ceased must be on or before the 18th birthday of a child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"UASC": ["DUC"]},
    fails=col("DUC") > birthday("DOB", 18),
)
