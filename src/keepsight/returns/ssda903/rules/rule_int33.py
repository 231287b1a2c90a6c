"""INT33: a child stands in OC2 more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT33 = Rule(
    code="INT33",
    severity="internal",
    message="Internal Check: Child should only exist once in OC2.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"OC2": ["CHILD"]},
    fails=col("OC2.count") > 1,
)
