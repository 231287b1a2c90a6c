"""546: a child of 5 or over, looked after all year, has an entry on infants' health checks."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col, given

RULE_546 = Rule(
    code="546",
    severity="error",
    message="Children aged 5 or over at 31 March should not have health promotion information completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["DOB", "HEALTH_CHECK"]},
    fails=(age("DOB", "year_end") >= 5) & col("all_year") & given("HEALTH_CHECK"),
)
