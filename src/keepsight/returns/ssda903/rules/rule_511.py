"""511: two people adopt, but their sexes are given as those of one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import number, one_of

RULE_511 = Rule(
    code="511",
    severity="error",
    message="If reporting that the number of person(s) adopting the looked after child is two adopters then the code should only be MM, FF or MF. MM = the adopting couple are both males; FF = the adopting couple are both females; MF = The adopting couple are male and female.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ["NB_ADOPTR", "SEX_ADOPTR"]},
    fails=(number("NB_ADOPTR") == 2) & one_of("SEX_ADOPTR", ("M1", "F1")),
)
