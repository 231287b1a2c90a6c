"""8585Q: an episode was closed by death, and the child has no date of death."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, col

RULE_8585Q = Rule(
    code="8585Q",
    severity="query",
    message="Please check and either amend or provide a reason: CIN episode shows Died as the Closure Reason, however child has no recorded Date of Death",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["ReasonForClosure"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=(col("ReasonForClosure") == "RC2") & blank("ChildIdentifiers.PersonDeathDate"),
)
