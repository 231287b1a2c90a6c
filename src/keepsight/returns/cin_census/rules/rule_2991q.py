"""2991Q: an episode has a section 47 enquiry and no assessment."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_2991Q = Rule(
    code="2991Q",
    severity="query",
    message="Please check and either amend data or provide a reason: A Section 47 module is recorded and there is no assessment on the episode",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINdetailsID"]},
    fails=(col("Section47.count") > 0) & (col("Assessments.count") == 0),
)
