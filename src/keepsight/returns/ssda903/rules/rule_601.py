"""601: a child was adopted in the year, and what is told of the adoption is not complete."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, in_year, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

#: The fields of an adoption; a date that cannot be read has been completed.
TOLD = ("DATE_INT:text", "DATE_MATCH:text", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")

RULE_601 = Rule(
    code="601",
    severity="error",
    message="The additional fields relating to adoption have not been completed although the episode data shows that the child was adopted during the year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "Episodes": ["REC"],
        "AD1": ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    },
    fails=one_of("REC", ADOPTED) & in_year("DEC") & any_blank(*(f"AD1.{name}" for name in TOLD)),
)
