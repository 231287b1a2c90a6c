"""232: the sex is recorded as unknown."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_232 = Rule(
    code="232",
    severity="error",
    message="Sex of the child/young person has been reported as unknown.",
    source="SSDA903 validation rules, Department for Education",
    since="2024-25",
    on={"Header": ["SEX"]},
    fails=col("SEX").str.to_uppercase() == "U",
)
