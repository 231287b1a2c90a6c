"""390: a child is adopted out of a placement that was not for adoption."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of
from keepsight.returns.ssda903.code_groups import ADOPTED, PLACED_FOR_ADOPTION

RULE_390 = Rule(
    code="390",
    severity="error",
    message="Reason episode ceased is adopted but child has not been previously placed for adoption.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "REC"]},
    fails=one_of("REC", ADOPTED) & not_a_code("PLACE", PLACED_FOR_ADOPTION),
)
