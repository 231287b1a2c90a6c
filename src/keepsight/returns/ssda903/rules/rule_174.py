"""174: a date of birth of the mother's child is given for a boy."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given

RULE_174 = Rule(
    code="174",
    severity="error",
    message="Mother's child date of birth is recorded but gender shows that the child is a male.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["SEX", "MC_DOB"]},
    fails=given("MC_DOB") & (col("SEX") == "1"),
    changed={
        "2024-25": {
            "message": "Mother's child date of birth is recorded but sex shows that the child is a male.",
            "fails": given("MC_DOB") & (col("SEX") == "M"),
        },
    },
)
