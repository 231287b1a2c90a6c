"""8555Q: the child was referred after it died."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8555Q = Rule(
    code="8555Q",
    severity="query",
    message="Child cannot be referred after its recorded date of death",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"CINdetails": ["CINreferralDate"], "ChildIdentifiers": ["PersonDeathDate"]},
    fails=col("CINreferralDate") > col("ChildIdentifiers.PersonDeathDate"),
)
