"""1015: a placement of the authority's own, not to foster or adopt, lies in another authority."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.code_groups import FOSTERED, PLACED_FOR_ADOPTION, SHORT_BREAKS

RULE_1015 = Rule(
    code="1015",
    severity="error",
    message="Placement provider is own provision but child not placed in own LA.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["PL_LA"]},
    fails=(
        (col("PLACE_PROVIDER") == "PR1")
        & ~one_of("PLACE", FOSTERED + PLACED_FOR_ADOPTION)
        & ~one_of("LS", SHORT_BREAKS)
        & (col("PL_LA") != col("authority"))
    ),
)
