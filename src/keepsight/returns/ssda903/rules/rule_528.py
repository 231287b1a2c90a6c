"""528: another authority provides a placement that it cannot provide."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

RULE_528 = Rule(
    code="528",
    severity="error",
    message="A placement provider code of PR2 cannot be associated with placements P1, R2 or R5.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=(col("PLACE_PROVIDER") == "PR2") & one_of("PLACE", ("P1", "R2", "R5")),
)
