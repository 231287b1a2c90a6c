"""351: the child was over 25 when the year started."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col

RULE_351 = Rule(
    code="351",
    severity="error",
    message="Child was over 25 at the start of the current collection year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB"]},
    fails=birthday("DOB", 25) < col("year_start"),
)
