"""503A: the episode that goes on from last year has another reason for starting than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503A = Rule(
    code="503A",
    severity="error",
    message="The reason for new episode in the first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=is_not_last_years("RNE"),
)
