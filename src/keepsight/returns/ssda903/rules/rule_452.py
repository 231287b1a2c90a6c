"""452: the placement's authority contradicts last year's, in the episode that goes on from then."""

from keepsight.kernel.rule import Rule
from keepsight.returns.ssda903.continuing_from_last_year import is_not_last_years

RULE_452 = Rule(
    code="452",
    severity="error",
    message="Contradiction between local authority of placement code in the last episode of the previous year and in the first episode of the current year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LA"]},
    fails=is_not_last_years("PL_LA"),
)
