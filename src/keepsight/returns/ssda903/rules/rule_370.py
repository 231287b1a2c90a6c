"""370: a child is placed in independent living too young: under 15, from 2023-24 under 16."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_370 = Rule(
    code="370",
    severity="error",
    message="Child in independent living should be at least 15.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    until="2023-24",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "P2") & (age("child.DOB", "DECOM") < 15),
    changed={
        "2023-24": {
            "message": "Child in independent living should be at least 16.",
            "fails": (col("PLACE") == "P2") & (age("child.DOB", "DECOM") < 16),
        },
    },
)
