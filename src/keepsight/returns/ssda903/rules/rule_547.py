"""547: a child had its health checks, but health information that goes with it is blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, is_true
from keepsight.returns.ssda903.code_groups import CORE_HEALTH_FIELDS

RULE_547 = Rule(
    code="547",
    severity="error",
    message="Any child who has health promotion information completed must also have immunisation, teeth check, health assessment and substance misuse problem identified fields completed.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "OC2": [
            "HEALTH_CHECK",
            "IMMUNISATIONS",
            "TEETH_CHECK",
            "HEALTH_ASSESSMENT",
            "SUBSTANCE_MISUSE",
        ]
    },
    fails=is_true("HEALTH_CHECK") & any_blank(*CORE_HEALTH_FIELDS),
)
