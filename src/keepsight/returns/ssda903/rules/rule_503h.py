"""503H: the episode that goes on from last year has another placement authority than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503H = Rule(
    code="503H",
    severity="error",
    message="The placement LA in first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LA"]},
    fails=is_not_last_years("PL_LA"),
)
