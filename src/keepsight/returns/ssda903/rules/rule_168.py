"""168: the unique pupil number is not formed like one, nor a code for an unknown one."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, given, one_of
from keepsight.returns.ssda903.code_groups import UNKNOWN_UPN

#: A letter other than I, O and S, eleven digits, and a digit or (in a temporary number) a letter.
FORMED = r"^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]$"

RULE_168 = Rule(
    code="168",
    severity="error",
    message="Unique Pupil Number (UPN) is not valid. If unknown, default codes should be UN1, UN2, UN3, UN4 or UN5.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Header": ["UPN"]},
    fails=given("UPN") & ~(col("UPN").str.contains(FORMED) | one_of("UPN", UNKNOWN_UPN)),
)
