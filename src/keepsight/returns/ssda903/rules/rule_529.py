"""529: another public body provides a placement that it cannot provide."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import FOSTERED, PLACED_FOR_ADOPTION

#: What no public body but an authority provides.
NEVER_PUBLIC = (*PLACED_FOR_ADOPTION, "K1", "K2", "P1", *FOSTERED)

RULE_529 = Rule(
    code="529",
    severity="error",
    message="Placement provider code of PR3 cannot be associated with placements P1, A3 to A6, K1, K2 and U1 to U6 as these placements cannot be provided by other public organisations.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PLACE", "PLACE_PROVIDER"]},
    fails=(col("PLACE_PROVIDER") == "PR3") & one_of("PLACE", NEVER_PUBLIC),
)
