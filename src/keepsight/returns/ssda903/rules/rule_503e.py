"""503E: the episode that goes on from last year has another placement provider than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503E = Rule(
    code="503E",
    severity="error",
    message="The placement provider in the first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE_PROVIDER"]},
    fails=is_not_last_years("PLACE_PROVIDER"),
)
