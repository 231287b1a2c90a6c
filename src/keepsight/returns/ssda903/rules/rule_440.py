"""440: a child who was 4 or over at the review is said to have been under 4."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_440 = Rule(
    code="440",
    severity="error",
    message="Participation method indicates child was under 4 years old at the time of the review, but date of birth and review date indicates the child was 4 years old or over.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["DOB", "REVIEW", "REVIEW_CODE"]},
    fails=(col("REVIEW_CODE") == "PN0") & (age("DOB", "REVIEW") >= 4),
)
