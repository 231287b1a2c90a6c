"""560: a decision to place a child for adoption that stood last year has another date this year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

OPEN_LAST_YEAR = given("lastyear.DATE_PLACED") & blank("lastyear.DATE_PLACED_CEASED")

#: One of the child's rows bears last year's date; beside it there may be a new decision.
IS_TOLD_AGAIN = (col("DATE_PLACED") == col("lastyear.DATE_PLACED")).any().over("child_number")

RULE_560 = Rule(
    code="560",
    severity="error",
    message="Date of decision that the child should be placed for adoption this year is different from that recorded last year but the decision to place the child for adoption did not change.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED", "DATE_PLACED_CEASED"]},
    fails=OPEN_LAST_YEAR & ~IS_TOLD_AGAIN,
)
