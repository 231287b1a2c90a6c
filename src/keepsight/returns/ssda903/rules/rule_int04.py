"""INT04: a child in Missing has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT04 = Rule(
    code="INT04",
    severity="internal",
    message="Internal Check: Child in Missing does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Missing": ["CHILD"]},
    fails=blank("Header.row"),
)
