"""559: a decision to place a child for adoption is older than the year, but last year had none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_559 = Rule(
    code="559",
    severity="error",
    message="Date of decision that a child should be placed for adoption was not in the current year but the date of the decision that the child should be placed for adoption was not completed in a previous return.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"]},
    fails=(col("DATE_PLACED") < col("year_start")) & blank("lastyear.DATE_PLACED"),
)
