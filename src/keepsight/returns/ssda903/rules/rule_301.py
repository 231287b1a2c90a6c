"""301: the child was born after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_301 = Rule(
    code="301",
    severity="error",
    message="Date of birth falls after the year ended.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB"]},
    fails=col("DOB") > col("year_end"),
)
