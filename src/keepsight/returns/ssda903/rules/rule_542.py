"""542: a child under 10 at the end of the year has an entry on convictions."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, given

RULE_542 = Rule(
    code="542",
    severity="error",
    message="A child aged under 10 at 31 March should not have conviction information completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"OC2": ["CONVICTED"]},
    fails=(age("DOB", "year_end") < 10) & given("CONVICTED"),
)
