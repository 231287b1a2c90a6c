"""8875: an initial conference is dated on a Saturday or Sunday."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

SATURDAY = 6

RULE_8875 = Rule(
    code="8875",
    severity="error",
    message="The Date of Initial Child Protection Conference cannot be a weekend",
    source="CIN census validation rules, Department for Education",
    since="2022-23",
    on={"Section47": ["DateOfInitialCPC"]},
    fails=col("DateOfInitialCPC").dt.weekday() >= SATURDAY,
)
