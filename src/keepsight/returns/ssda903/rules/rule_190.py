"""190: facts of children looked after all year are given for a child who was not."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col
from keepsight.returns.ssda903.code_groups import OUTCOME_FIELDS

RULE_190 = Rule(
    code="190",
    severity="error",
    message="Child has not been looked after continuously for at least 12 months at 31 March but one or more data items relating to children looked after for 12 months have been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": OUTCOME_FIELDS},
    fails=any_given(*OUTCOME_FIELDS) & ~col("all_year"),
)
