"""153: some facts of a care leaver are given and others left blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, any_given
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS

RULE_153 = Rule(
    code="153",
    severity="error",
    message="All data items relating to a child's activity or accommodation after leaving care must be coded or left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": CARE_LEAVER_FIELDS},
    fails=any_given(*CARE_LEAVER_FIELDS) & any_blank(*CARE_LEAVER_FIELDS),
)
