"""584: last year's decision to place a child for adoption was revoked, and this year's is no later."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col

RULE_584 = Rule(
    code="584",
    severity="error",
    message="Date of decision that the child should be placed for adoption this year is different from that recorded last year, but the decision to placed the child for adoption changed and the child should no longer be placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED"]},
    fails=any_given("lastyear.DATE_PLACED_CEASED:text", "lastyear.REASON_PLACED_CEASED")
    & (col("DATE_PLACED") <= col("lastyear.DATE_PLACED")),
)
