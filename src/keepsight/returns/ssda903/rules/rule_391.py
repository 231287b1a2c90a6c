"""391: what is told of care leavers is told of one who is under 17 at the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, any_given
from keepsight.returns.ssda903.code_groups import CARE_LEAVER_FIELDS

RULE_391 = Rule(
    code="391",
    severity="error",
    message="Young person was not 17, 18, 19, 20 or 21 during the current collection year. ",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["DOB", "IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=(age("DOB", "year_end") < 17) & any_given(*CARE_LEAVER_FIELDS),
)
