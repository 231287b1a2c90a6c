"""8870Q: the target date of an initial conference is a Saturday or Sunday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

SATURDAY = 6

RULE_8870Q = Rule(
    code="8870Q",
    severity="query",
    message="Please check and either amend or provide a reason: The Target Date for Initial Child Protection Conference should not be a weekend",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["InitialCPCtarget"]},
    fails=col("InitialCPCtarget").dt.weekday() >= SATURDAY,
)
