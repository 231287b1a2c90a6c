"""441: a child who was under 4 at the review is said to have been 4 or over."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, one_of

#: How a child of 4 or over takes part in a review.
FOUR_OR_OVER = ("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")

RULE_441 = Rule(
    code="441",
    severity="error",
    message="Participation method indicates child was 4 years old or over at the time of the review, but the date of birth and review date indicates the child was under 4 years old.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["DOB", "REVIEW", "REVIEW_CODE"]},
    fails=one_of("REVIEW_CODE", FOUR_OR_OVER) & (age("DOB", "REVIEW") < 4),
)
