"""543: a child of 10 or over, looked after all year, has no entry on convictions."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, blank, col

RULE_543 = Rule(
    code="543",
    severity="error",
    message="Child is aged 10 or over at 31 March and has been looked after continuously for 12 months yet conviction information has not been completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["DOB", "CONVICTED"]},
    fails=(age("DOB", "year_end") >= 10) & col("all_year") & blank("CONVICTED"),
)
