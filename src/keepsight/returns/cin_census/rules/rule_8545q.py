"""8545Q: the child died outside of the year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import in_year

RULE_8545Q = Rule(
    code="8545Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Child's date of death should be within the census year",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["PersonDeathDate"]},
    fails=~in_year("PersonDeathDate"),
)
