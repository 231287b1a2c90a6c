"""8535Q: the child died before it was born."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_8535Q = Rule(
    code="8535Q",
    severity="query",
    message="Please check and either amend data or provide a reason: Child’s date of death should not be prior to the date of birth",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"ChildIdentifiers": ["PersonDeathDate", "PersonBirthDate"]},
    fails=col("PersonDeathDate") < col("PersonBirthDate"),
)
