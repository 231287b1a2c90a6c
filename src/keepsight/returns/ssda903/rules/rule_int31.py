"""INT31: a child stands in AD1 more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT31 = Rule(
    code="INT31",
    severity="internal",
    message="Internal Check: Child should only exist once in AD1.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"AD1": ["CHILD"]},
    fails=col("AD1.count") > 1,
)
