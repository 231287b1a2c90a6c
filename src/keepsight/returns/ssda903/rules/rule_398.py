"""398: a short break has a postcode, from which a distance is made."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

RULE_398 = Rule(
    code="398",
    severity="error",
    message="Distance field completed but child looked after under legal status V3 or V4.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "HOME_POST", "PL_POST"]},
    fails=one_of("LS", SHORT_BREAKS) & any_given("HOME_POST", "PL_POST"),
)
