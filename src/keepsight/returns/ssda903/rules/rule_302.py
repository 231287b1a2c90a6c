"""302: the first episode starts before the child was born."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_302 = Rule(
    code="302",
    severity="error",
    message="First episode starts before child was born.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM"], "Header": ["DOB"]},
    fails=col("is_first") & (col("DECOM") < col("child.DOB")),
)
