"""503J: the episode that goes on from last year has moved into or out of the authority since."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503J = Rule(
    code="503J",
    severity="error",
    message="The placement location in first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LOCATION"]},
    fails=is_not_last_years("PL_LOCATION"),
)
