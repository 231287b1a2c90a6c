"""214: a short break has the postcode or the URN of a placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

RULE_214 = Rule(
    code="214",
    severity="error",
    message="Placement location information not required.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_POST", "URN"]},
    fails=one_of("LS", SHORT_BREAKS) & any_given("PL_POST", "URN"),
)
