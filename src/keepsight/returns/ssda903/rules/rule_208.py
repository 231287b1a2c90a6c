"""208: the UPN is not that of last year, nor newly known."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, may_be, not_a_code, one_of
from keepsight.returns.ssda903.code_groups import UNKNOWN_UPN

UPN, BEFORE = (col(name).str.to_uppercase() for name in ("UPN", "lastyear.UPN"))

#: A number for none; or another reason for none than UN1.
BECAME_KNOWN = (one_of(BEFORE, UNKNOWN_UPN) & not_a_code(UPN, UNKNOWN_UPN)) | (
    (BEFORE == "UN1") & one_of(UPN, UNKNOWN_UPN)
)

RULE_208 = Rule(
    code="208",
    severity="error",
    message="Unique Pupil Number (UPN) for the current year disagrees with the Unique Pupil Number (UPN) already recorded for this child.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UPN"]},
    fails=col("lastyear.there") & UPN.ne_missing(BEFORE) & ~may_be(BECAME_KNOWN),
)
