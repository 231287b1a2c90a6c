"""333: the decision for adoption is missing, or comes after the match."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_333 = Rule(
    code="333",
    severity="error",
    message="Date should be placed for adoption must be on or prior to the date of matching child with adopter(s).",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["DATE_INT"]},
    fails=given("DATE_MATCH") & (blank("DATE_INT") | (col("DATE_INT") > col("DATE_MATCH"))),
)
