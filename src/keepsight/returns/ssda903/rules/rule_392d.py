"""392d: the child is placed at its home address, and not with its parents."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.places import plain_postcode

RULE_392D = Rule(
    code="392d",
    severity="error",
    message="Home and placement postcodes should not be same unless the placement type is P1.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["HOME_POST", "PL_POST", "PLACE"]},
    fails=(col("PLACE") != "P1") & (plain_postcode("HOME_POST") == plain_postcode("PL_POST")),
)
