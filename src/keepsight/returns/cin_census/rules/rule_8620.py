"""8620: an episode of need closed outside the year of the census."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_8620 = Rule(
    code="8620",
    severity="error",
    message="CIN Closure Date present and does not fall within the Census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINclosureDate"]},
    fails=~in_year("CINclosureDate"),
)
