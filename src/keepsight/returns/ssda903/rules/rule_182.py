"""182: other health and outcome facts are given without the four that must go with them."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, any_given
from keepsight.returns.ssda903.code_groups import CORE_HEALTH_FIELDS, OUTCOME_FIELDS

OTHERS = [name for name in OUTCOME_FIELDS if name not in CORE_HEALTH_FIELDS]

RULE_182 = Rule(
    code="182",
    severity="error",
    message="Data entries on immunisations, teeth checks, health assessments and substance misuse problem identified should be completed or all OC2 fields should be left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": OUTCOME_FIELDS},
    fails=any_given(*OTHERS) & any_blank(*CORE_HEALTH_FIELDS),
)
