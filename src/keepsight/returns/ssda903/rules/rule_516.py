"""516: a former foster carer became special guardian, but the placement was no foster placement."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import not_a_code, one_of
from keepsight.returns.ssda903.code_groups import FOSTERED

RULE_516 = Rule(
    code="516",
    severity="error",
    message="The episode data submitted for this child does not show that he/she was with their former foster carer(s) during the year.If the code in the reason episode ceased is E45 or E46 the child must have a placement code of U1 to U6.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC", "PLACE"]},
    fails=one_of("REC", ("E45", "E46")) & not_a_code("PLACE", FOSTERED, required=True),
)
