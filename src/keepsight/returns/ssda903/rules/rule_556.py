"""556: a freeing order was made before the decision to place the child for adoption."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_556 = Rule(
    code="556",
    severity="error",
    message="Date of decision that the child should be placed for adoption should be on or prior to the date that the freeing order was granted.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    until="2023-24",
    on={"Episodes": ["DECOM"], "PlacedAdoption": ["DATE_PLACED"]},
    fails=(col("LS") == "D1") & (col("PlacedAdoption.DATE_PLACED") > col("DECOM")),
)
