"""INT07: a child in PrevPerm has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT07 = Rule(
    code="INT07",
    severity="internal",
    message="Internal Check: Child in PrevPerm does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"PrevPerm": ["CHILD"]},
    fails=blank("Header.row"),
)
