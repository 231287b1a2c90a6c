"""521: a child was placed for adoption before the decision that adoption is in its interests."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import PLACED_FOR_ADOPTION

RULE_521 = Rule(
    code="521",
    severity="error",
    message="Date of local authority's decision (LA) that adoption is in the best interests of the child (date should be placed) must be on or prior to the date the child is placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "DECOM"], "AD1": ["DATE_INT"]},
    fails=one_of("PLACE", PLACED_FOR_ADOPTION) & (col("AD1.DATE_INT") > col("DECOM")),
)
