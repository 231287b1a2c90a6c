"""503C: the episode that goes on from last year has another category of need than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503C = Rule(
    code="503C",
    severity="error",
    message="The category of need in the first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["CIN"]},
    fails=is_not_last_years("CIN"),
)
