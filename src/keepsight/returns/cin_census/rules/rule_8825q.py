"""8825Q: an episode of need was closed after assessment, and has none."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

RULE_8825Q = Rule(
    code="8825Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Reason for Closure code RC8 (case closed after assessment) or RC9 (case closed after assessment, referred to early help) has been returned but there is no assessment present for the episode.",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReasonForClosure"]},
    fails=one_of("ReasonForClosure", ("RC8", "RC9")) & (col("Assessments.count") == 0),
)
