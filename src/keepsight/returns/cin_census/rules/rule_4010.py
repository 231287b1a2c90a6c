"""4010: the start of a child in need plan is blank or after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_4010 = Rule(
    code="4010",
    severity="error",
    message="CIN Plan start date is missing or out of data collection period",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINplanDates": ["CINPlanStartDate"]},
    fails=blank("CINPlanStartDate") | (col("CINPlanStartDate") > col("year_end")),
)
