"""8520: the date of birth is after the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8520 = Rule(
    code="8520",
    severity="error",
    message="Date of Birth is after data collection period (must be on or before the end of the census period)",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["PersonBirthDate"]},
    fails=col("PersonBirthDate") > col("year_end"),
)
