"""434: the legal status alone is said to change, and does not, or the placement does too."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

RULE_434 = Rule(
    code="434",
    severity="error",
    message="Reason for new episode is that child's legal status has changed but not the placement, but this is not reflected in the episode data.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"]},
    fails=(col("RNE") == "L")
    & ~col("is_first")
    & ((col("LS") == col("previous.LS")) | ~col("same_place")),
)
