"""522: the decision to place a child for adoption was reversed before it was made."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_522 = Rule(
    code="522",
    severity="error",
    message="Date of decision that the child should be placed for adoption must be on or before the date that a child should no longer be placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED", "DATE_PLACED_CEASED"]},
    fails=col("DATE_PLACED") > col("DATE_PLACED_CEASED"),
)
