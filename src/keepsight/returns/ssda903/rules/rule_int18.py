"""INT18: the date of birth in UASC is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT18 = Rule(
    code="INT18",
    severity="internal",
    message="Internal Check: DOB in UASC is different to DOB in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"UASC": ["DOB"], "Header": ["DOB"]},
    fails=col("DOB") != col("Header.DOB"),
)
