"""INT09: a child in UASC has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT09 = Rule(
    code="INT09",
    severity="internal",
    message="Internal Check: Child in UASC does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"UASC": ["CHILD"]},
    fails=blank("Header.row"),
)
