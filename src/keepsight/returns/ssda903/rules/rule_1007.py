"""1007: a young person of 17 or 18 who is still looked after has care leaver information."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, any_blank, any_given, given
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS

STILL_LOOKED_AFTER = given("Episodes.row") & any_blank("Episodes.DEC", "Episodes.REC")

RULE_1007 = Rule(
    code="1007",
    severity="error",
    message="Care leaver information is not required for 17- or 18-year olds who are still looked after [on their 17th or 18th birthday.]",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=any_given(*CARE_LEAVER_FIELDS)
    & age("child.DOB", "year_end").is_between(17, 18)
    & STILL_LOOKED_AFTER,
)
