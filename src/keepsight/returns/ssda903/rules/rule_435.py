"""435: the placement alone is said to change, and does not, or the legal status does too."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

#: A change of placement only, with other carers and with the same.
PLACEMENT_CHANGES = ("P", "T")

RULE_435 = Rule(
    code="435",
    severity="error",
    message="Reason for new episode is that child’s placement has changed but not the legal status, but this is not reflected in the episode data recorded.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"]},
    fails=one_of("RNE", PLACEMENT_CHANGES)
    & ~col("is_first")
    & ((col("LS") != col("previous.LS")) | col("same_place")),
)
