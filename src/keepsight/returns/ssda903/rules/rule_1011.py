"""1011: care leaver information of a child whose care another authority took over."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS

RULE_1011 = Rule(
    code="1011",
    severity="error",
    message="This child is recorded as having his/her care transferred to another local authority for the final episode and therefore should not have the care leaver information completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=any_given(*CARE_LEAVER_FIELDS) & (col("Episodes.REC") == "E3"),
)
