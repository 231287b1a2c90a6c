"""520: a married couple of different sexes adopts, but the sexes given are not those of one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

RULE_520 = Rule(
    code="520",
    severity="error",
    message="Data entry on the legal status of adopters shows different gender married couple but data entry on genders of adopters shows it as a same gender couple.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR", "SEX_ADOPTR"]},
    fails=(col("LS_ADOPTR") == "L11") & not_a_code("SEX_ADOPTR", ("MF",)),
)
