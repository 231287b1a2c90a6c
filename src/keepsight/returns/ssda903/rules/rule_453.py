"""453: the distance from home contradicts last year's, in the episode that goes on from then."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import distance_is_not_last_years

RULE_453 = Rule(
    code="453",
    severity="error",
    message="Contradiction between placement distance in the last episode of the previous year and in the first episode of the current year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_DISTANCE"]},
    fails=distance_is_not_last_years(),
)
