"""INT21: the sex in UASC is not the one in the child's header."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_INT21 = Rule(
    code="INT21",
    severity="internal",
    message="Internal Check: SEX in UASC is different to SEX in Header.",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"UASC": ["SEX"], "Header": ["SEX"]},
    fails=col("SEX").str.to_uppercase() != col("Header.SEX").str.to_uppercase(),
)
