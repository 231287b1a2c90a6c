"""344: activity or accommodation is told of a care leaver who died or went home."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of

RULE_344 = Rule(
    code="344",
    severity="error",
    message="The record shows the young person has died or returned home to live with parent(s) or someone with parental responsibility for a continuous period of 6 months or more, but activity and/or accommodation on leaving care have been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC3": ["IN_TOUCH", "ACTIV", "ACCOM"]},
    fails=one_of("IN_TOUCH", ("DIED", "RHOM"))
    & (not_a_code("ACTIV", ("0",)) | not_a_code("ACCOM", ("0",))),
)
