"""215: a care leaver has information of a child looked after for a year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS, OUTCOME_FIELDS

RULE_215 = Rule(
    code="215",
    severity="error",
    message="Child has care leaver information but one or more data items relating to children looked after for 12 months have been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": CARE_LEAVER_FIELDS, "OC2": OUTCOME_FIELDS},
    fails=any_given(*CARE_LEAVER_FIELDS) & any_given(*(f"OC2.{name}" for name in OUTCOME_FIELDS)),
)
