"""166: the day of the review is blank or no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import unreadable

RULE_166 = Rule(
    code="166",
    severity="error",
    message="Date of review is invalid or blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["REVIEW"]},
    fails=unreadable("REVIEW", required=True),
)
