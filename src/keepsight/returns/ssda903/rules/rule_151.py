"""151: some facts of an adoption are given and others left blank."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import any_blank, any_given
from keepsight.returns.ssda903.code_groups import ADOPTION_FIELDS

RULE_151 = Rule(
    code="151",
    severity="error",
    message="All data items relating to a childs adoption must be coded or left blank.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"AD1": ADOPTION_FIELDS},
    fails=any_given(*ADOPTION_FIELDS) & any_blank(*ADOPTION_FIELDS),
)
