"""523: the two dates of the decision that a child should be adopted are not the same."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_523 = Rule(
    code="523",
    severity="error",
    message="Date of decision that the child should be placed for adoption should be the same date as the decision that adoption is in the best interest (date should be placed).",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["DATE_INT"], "PlacedAdoption": ["DATE_PLACED"]},
    fails=col("DATE_INT") != col("PlacedAdoption.DATE_PLACED"),
)
