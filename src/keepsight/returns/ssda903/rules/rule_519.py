"""519: a couple in a civil partnership adopts, but the sexes given are not those of a couple."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

RULE_519 = Rule(
    code="519",
    severity="error",
    message="Data entered on the legal status of adopters shows civil partnership couple, but data entered on genders of adopters does not show it as a couple.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR", "SEX_ADOPTR"]},
    fails=(col("LS_ADOPTR") == "L2") & not_a_code("SEX_ADOPTR", ("MM", "FF", "MF")),
)
