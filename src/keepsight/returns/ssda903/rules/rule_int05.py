"""INT05: a child in OC2 has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT05 = Rule(
    code="INT05",
    severity="internal",
    message="Internal Check: Child in OC2 does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC2": ["CHILD"]},
    fails=blank("Header.row"),
)
