"""545: a child under 5, looked after all year, has no entry on health checks."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, blank, col

RULE_545 = Rule(
    code="545",
    severity="error",
    message="Child is aged under 5 at 31 March and has been looked after continuously for 12 months yet health promotion information has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["DOB", "HEALTH_CHECK"]},
    fails=(age("DOB", "year_end") < 5) & col("all_year") & blank("HEALTH_CHECK"),
)
