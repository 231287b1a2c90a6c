"""524: a married couple of one sex adopts, but the sexes given are not those of one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, not_a_code

RULE_524 = Rule(
    code="524",
    severity="error",
    message="If reporting legal status of adopters is L12 then the genders of adopters should be coded as MM or FF. MM = the adopting couple are both males. FF = the adopting couple are both females",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["LS_ADOPTR", "SEX_ADOPTR"]},
    fails=(col("LS_ADOPTR") == "L12") & not_a_code("SEX_ADOPTR", ("MM", "FF")),
)
