"""433: an episode goes on from the previous one, and does not start on the day that ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of

#: A change of placement or of legal status, with the same carers or others.
GOES_ON = ("P", "L", "T", "U", "B")

RULE_433 = Rule(
    code="433",
    severity="error",
    message="The reason for new episode suggests that this is a continuation episode, but the episode does not start on the same day as the last episode finished.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE", "DECOM"]},
    fails=one_of("RNE", GOES_ON) & (col("DECOM") != col("previous.DEC")),
)
