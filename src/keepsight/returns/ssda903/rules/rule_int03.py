"""INT03: a child in Episodes has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT03 = Rule(
    code="INT03",
    severity="internal",
    message="Internal Check: Child in Episodes does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Episodes": ["CHILD"]},
    fails=blank("Header.row"),
)
