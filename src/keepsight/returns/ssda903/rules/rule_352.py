"""352: a period of care starts on or after the 18th birthday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_352 = Rule(
    code="352",
    severity="error",
    message="Child who started to be looked after was aged 18 or over.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "RNE"]},
    fails=(col("RNE") == "S") & (age("child.DOB", "DECOM") >= 18),
)
