"""525: the decision to place a child for adoption was reversed, but its adoption is told."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_given, col, given
from keepsight.returns.ssda903.code_groups import ADOPTION_FIELDS

RULE_525 = Rule(
    code="525",
    severity="error",
    message="A child for whom the decision to be placed for adoption has been reversed cannot be adopted during the year.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={
        "PlacedAdoption": ["DATE_PLACED_CEASED"],
        "AD1": ["DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"],
    },
    fails=col("is_latest")
    & given("DATE_PLACED_CEASED")
    & any_given(*(f"AD1.{name}" for name in ADOPTION_FIELDS)),
)
