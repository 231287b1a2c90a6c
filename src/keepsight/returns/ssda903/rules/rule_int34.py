"""INT34: a child stands in OC3 more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT34 = Rule(
    code="INT34",
    severity="internal",
    message="Internal Check: Child should only exist once in OC3.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC3": ["CHILD"]},
    fails=col("OC3.count") > 1,
)
