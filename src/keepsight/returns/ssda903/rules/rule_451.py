"""451: an open episode still has the legal status of a child freed for adoption."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import all_blank, col

RULE_451 = Rule(
    code="451",
    severity="error",
    message="Child is still freed for adoption, but freeing orders could not be applied for since 30 December 2005.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    until="2023-24",
    on={"Episodes": ["DEC", "REC", "LS"]},
    fails=(col("LS") == "D1") & all_blank("DEC", "REC"),
)
