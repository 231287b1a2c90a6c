"""503G: the episode that goes on from last year has another distance from home than it had."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import distance_is_not_last_years

RULE_503G = Rule(
    code="503G",
    severity="error",
    message="The distance in first episode does not match open episode at end of last year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_DISTANCE"]},
    fails=distance_is_not_last_years(),
)
