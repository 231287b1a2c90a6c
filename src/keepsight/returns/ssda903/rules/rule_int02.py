"""INT02: a child in PlacedAdoption has no header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_INT02 = Rule(
    code="INT02",
    severity="internal",
    message="Internal Check: Child in PlacedAdoption does not exist in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"PlacedAdoption": ["CHILD"]},
    fails=blank("Header.row"),
)
