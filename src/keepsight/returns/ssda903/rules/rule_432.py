"""432: care had ended with the previous episode, and the new one is not its start."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col, one_of
from keepsight.returns.ssda903.tables import SSDA903

#: Every reason for an episode to end but that a new one begins.
CEASED = tuple(code for code in SSDA903.codes_in("REC", "2022-23") if code != "X1")

RULE_432 = Rule(
    code="432",
    severity="error",
    message="The child ceased to be looked after at the end of the previous episode but the reason for the new episode is not started to be looked after.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["RNE"]},
    fails=one_of("previous.REC", CEASED) & (col("RNE") != "S"),
)
