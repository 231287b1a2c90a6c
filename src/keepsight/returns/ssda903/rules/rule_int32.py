"""INT32: a child stands in Header more than once."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT32 = Rule(
    code="INT32",
    severity="internal",
    message="Internal Check: Child should only exist once in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Header": ["CHILD"]},
    fails=col("Header.count") > 1,
)
