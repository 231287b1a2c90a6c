"""8842Q: a review has no date."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank

RULE_8842Q = Rule(
    code="8842Q",
    severity="query",
    message="Please check and either amend or provide a reason: Review Record has a missing date",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Reviews": ["CPPreviewDate"]},
    fails=blank("CPPreviewDate"),
)
