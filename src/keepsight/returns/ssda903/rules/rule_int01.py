"""INT01: a child in AD1 has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT01 = Rule(
    code="INT01",
    severity="internal",
    message="Data Integrity Check: Child in AD1 does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"AD1": ["CHILD"]},
    fails=blank("Header.row"),
)
