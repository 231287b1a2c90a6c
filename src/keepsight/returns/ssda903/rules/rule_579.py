"""579: a decision to place a child for adoption was made before the one before it had ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col, given

RULE_579 = Rule(
    code="579",
    severity="error",
    message="A new decision that the child should be placed for adoption this year cannot start when the previous decision is still open. Decisions to place the child for adoption should also not overlap. The date of any new decision to place the child for adoption must not be before the date placed ceased of previous decisions.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PlacedAdoption": ["DATE_PLACED", "DATE_PLACED_CEASED"]},
    fails=given("DATE_PLACED")
    & ~col("is_first")
    & (
        blank("previous.DATE_PLACED_CEASED")
        | (col("DATE_PLACED") < col("previous.DATE_PLACED_CEASED"))
    ),
)
