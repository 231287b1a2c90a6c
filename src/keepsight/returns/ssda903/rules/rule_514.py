"""514: a single person adopts, but the sexes given are not those of one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

RULE_514 = Rule(
    code="514",
    severity="error",
    message="Data entry on the legal status of adopters shows a single adopter but data entry for the numbers of adopters shows it as a couple.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR", "SEX_ADOPTR"]},
    fails=(col("LS_ADOPTR") == "L0") & not_a_code("SEX_ADOPTR", ("M1", "F1")),
)
