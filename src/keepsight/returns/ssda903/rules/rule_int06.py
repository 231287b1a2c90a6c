"""INT06: a child in OC3 has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT06 = Rule(
    code="INT06",
    severity="internal",
    message="Internal Check: Child in OC3 does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC3": ["CHILD"]},
    fails=blank("Header.row"),
)
