"""436: legal status and placement are said to change, and one of them does not."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

#: A change of legal status and placement, with other carers and with the same.
BOTH_CHANGE = ("B", "U")

RULE_436 = Rule(
    code="436",
    severity="error",
    message="Reason for new episode is that both child’s placement and legal status have changed, but this is not reflected in the episode data.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"]},
    fails=one_of("RNE", BOTH_CHANGE)
    & ~col("is_first")
    & ((col("LS") == col("previous.LS")) | col("same_place")),
)
