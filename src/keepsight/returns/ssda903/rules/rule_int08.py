"""INT08: a child in Reviews has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT08 = Rule(
    code="INT08",
    severity="internal",
    message="Internal Check: Child in Reviews does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Reviews": ["CHILD"]},
    fails=blank("Header.row"),
)
