"""503B: the episode that goes on from last year has another legal status than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503B = Rule(
    code="503B",
    severity="error",
    message="The legal status in the first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS"]},
    fails=is_not_last_years("LS"),
)
