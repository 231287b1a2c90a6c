"""INT36: a child stands in UASC more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT36 = Rule(
    code="INT36",
    severity="internal",
    message="Internal Check: Child should only exist once in UASC.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"UASC": ["CHILD"]},
    fails=col("UASC.count") > 1,
)
