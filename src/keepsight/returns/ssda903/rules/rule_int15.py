"""INT15: the date of birth in OC3 is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT15 = Rule(
    code="INT15",
    severity="internal",
    message="Internal Check: DOB in OC3 is different to DOB in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC3": ["DOB"], "Header": ["DOB"]},
    fails=col("DOB") != col("Header.DOB"),
)
