"""4013: a child in need plan ended outside of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_4013 = Rule(
    code="4013",
    severity="error",
    message="CIN Plan end date must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanEndDate"]},
    fails=~in_year("CINPlanEndDate"),
)
