"""544: a child was convicted, but health information that goes with it is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, is_true
from keepsight.returns.ssda903.code_groups import CORE_HEALTH_FIELDS

RULE_544 = Rule(
    code="544",
    severity="error",
    message="Any child who has conviction information completed must also have immunisation, teeth check, health assessment and substance misuse problem identified fields completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "OC2": [
            "CONVICTED",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
        ]
    },
    fails=is_true("CONVICTED") & any_blank(*CORE_HEALTH_FIELDS),
)
