"""620: a child is a mother who was younger than 11 when the year began."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, is_true

RULE_620 = Rule(
    code="620",
    severity="error",
    message="Child has been recorded as a mother, but date of birth shows that the mother is under 11 years of age.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["DOB", "MOTHER"]},
    fails=is_true("MOTHER") & (age("DOB", "year_start") < 11),
)
