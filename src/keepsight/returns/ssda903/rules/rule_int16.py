"""INT16: the date of birth in PrevPerm is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT16 = Rule(
    code="INT16",
    severity="internal",
    message="Internal Check: DOB in PrevPerm is different to DOB in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"PrevPerm": ["DOB"], "Header": ["DOB"]},
    fails=col("DOB") != col("Header.DOB"),
)
