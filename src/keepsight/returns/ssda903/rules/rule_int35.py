"""INT35: a child stands in PrevPerm more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT35 = Rule(
    code="INT35",
    severity="internal",
    message="Internal Check: Child should only exist once in PrevPerm.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"PrevPerm": ["CHILD"]},
    fails=col("PrevPerm.count") > 1,
)
