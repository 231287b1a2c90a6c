"""184: the decision to place the child for adoption is dated before the child was born."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_184 = Rule(
    code="184",
    severity="error",
    message="Date of decision that a child should be placed for adoption is before the child was born.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"], "Header": ["DOB"]},
    fails=col("DATE_PLACED") < col("child.DOB"),
)
