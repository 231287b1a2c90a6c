"""167: the code of participation is not one of the list, or has no review, or a review has none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import given, not_a_code
from keepsight.returns.ssda903.tables import SSDA903

RULE_167 = Rule(
    code="167",
    severity="error",
    message="Data entry for participation is invalid or blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["REVIEW_CODE"]},
    fails=not_a_code("REVIEW_CODE", SSDA903.codes_in("REVIEW_CODE", "2022-23"))
    | (given("REVIEW") != given("REVIEW_CODE")),
)
