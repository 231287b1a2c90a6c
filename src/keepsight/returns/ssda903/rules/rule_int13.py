"""INT13: the date of birth in Missing is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT13 = Rule(
    code="INT13",
    severity="internal",
    message="Internal Check: DOB in Missing is different to DOB in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Missing": ["DOB"], "Header": ["DOB"]},
    fails=col("DOB") != col("Header.DOB"),
)
