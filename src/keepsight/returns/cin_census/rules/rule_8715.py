"""8715: an initial conference is dated outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_8715 = Rule(
    code="8715",
    severity="error",
    message="Date of Initial Child Protection Conference must fall within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC"]},
    fails=~in_year("DateOfInitialCPC"),
)
