"""445: a freeing order stands on an episode that started after 2005."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, day

RULE_445 = Rule(
    code="445",
    severity="error",
    message="D1 is not a valid code for episodes starting after December 2005.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    until="2023-24",
    on={"Episodes": ["LS", "DECOM"]},
    fails=(col("LS") == "D1") & (col("DECOM") > day(2005, 12, 31)),
)
