"""633: the authority of the previous permanence is no valid code."""

from keepsight.kernel.rule import Rule
from keepsight.law.authorities import authorities
from keepsight.returns.expressions import not_a_code

#: Councils, former ones too (from 970 on the list holds regions), and places outside England.
PLACES = (
    *(code for code in authorities() if len(code) == 3 and code < "970"),
    *("WAL", "SCO", "NIR", "NUK"),
)

RULE_633 = Rule(
    code="633",
    severity="error",
    message="Local authority code where previous permanence option was arranged is not a valid value.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"PrevPerm": ["LA_PERM"]},
    fails=not_a_code("LA_PERM", PLACES),
)
