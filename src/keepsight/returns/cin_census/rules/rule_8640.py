"""8640: the reason for closure is none of the codes."""

from keepsight.kernel.rule import Rule
from keepsight.returns.cin_census.tables import CIN_CENSUS
from keepsight.returns.expressions import not_a_code

RULE_8640 = Rule(
    code="8640",
    severity="error",
    message="CIN Reason for closure code invalid (see Reason for Closure table in CIN Census code set)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReasonForClosure"]},
    fails=not_a_code("ReasonForClosure", CIN_CENSUS.codes_in("ReasonForClosure", "2022-23")),
)
