"""335: whether the foster carer adopted does not agree with the last placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import is_false, is_true, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED

RULE_335 = Rule(
    code="335",
    severity="error",
    message="The current foster value (0) suggests that child is not adopted by current foster carer, but last placement is A2, A3, or A5. Or the current foster value (1) suggests that child is adopted by current foster carer, but last placement is A1, A4 or A6.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE"], "AD1": ["FOSTER_CARE"]},
    fails=one_of("REC", ("E1", *ADOPTED))
    & (
        (one_of("PLACE", ("A2", "A3", "A5")) & is_false("AD1.FOSTER_CARE"))
        | (one_of("PLACE", ("A1", "A4", "A6")) & is_true("AD1.FOSTER_CARE"))
    ),
)
