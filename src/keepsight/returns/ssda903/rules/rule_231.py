"""231: an unaccompanied asylum-seeking child is not over 11 at the end of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import birthday, col

RULE_231 = Rule(
    code="231",
    severity="query",
    message="We expect that unaccompanied asylum seeking children are generally older young people. Please check the date of birth is correct. If the date of birth is correct then please provide details in a bypass request.",
    source="SSDA903 validation rules, Department for Education",
    since="2024-25",
    on={"Header": ["DOB", "UASC"]},
    fails=col("is_uasc") & (birthday("DOB", 11) >= col("year_end")),
)
