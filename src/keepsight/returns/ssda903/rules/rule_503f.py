"""503F: the episode that goes on from last year has another Ofsted number than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_503F = Rule(
    code="503F",
    severity="error",
    message="The Ofsted URN in the first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["URN"]},
    fails=is_not_last_years("URN"),
)
