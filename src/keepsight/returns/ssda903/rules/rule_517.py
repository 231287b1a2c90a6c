"""517: an unmarried couple of different sexes adopts, but the sexes given are not those of one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

RULE_517 = Rule(
    code="517",
    severity="error",
    message="If reporting legal status of adopters is L3 then the genders of adopters should be coded as MF. MF = the adopting couple are male and female.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR", "SEX_ADOPTR"]},
    fails=(col("LS_ADOPTR") == "L3") & not_a_code("SEX_ADOPTR", ("MF",)),
)
