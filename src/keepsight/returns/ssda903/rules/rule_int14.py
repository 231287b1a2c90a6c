"""INT14: the date of birth in OC2 is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT14 = Rule(
    code="INT14",
    severity="internal",
    message="Internal Check: DOB in OC2 is different to DOB in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC2": ["DOB"], "Header": ["DOB"]},
    fails=col("DOB") != col("Header.DOB"),
)
