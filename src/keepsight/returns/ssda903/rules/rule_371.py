"""371: a child is placed in semi-independent living or supported accommodation too young."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import age, col

RULE_371 = Rule(
    code="371",
    severity="error",
    message="Child in semi-independent living accommodation not subject to children’s homes regulations should be at least 14.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["DECOM", "PLACE"]},
    fails=(col("PLACE") == "H5") & (age("child.DOB", "DECOM") < 14),
    changed={
        "2023-24": {
            "message": "Child in semi-independent living accommodation not subject to children’s homes regulations should be at least 16.",
            "fails": (col("PLACE") == "H5") & (age("child.DOB", "DECOM") < 16),
        },
        "2024-25": {
            "message": "Child in supported accomodation not subject to children’s homes regulations should be at least 16.",
            "fails": (col("PLACE") == "K3") & (age("child.DOB", "DECOM") < 16),
        },
    },
)
