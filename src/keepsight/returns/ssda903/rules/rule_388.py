"""388: an episode ends for a new one that does not begin that day, or a new one begins though care ended."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col

GOES_ON_IN_NOTHING = (col("REC") == "X1") & (col("is_latest") | (col("next.DECOM") != col("DEC")))
ENDS_AND_GOES_ON = (col("REC") != "X1") & (col("next.DECOM") == col("DEC"))

RULE_388 = Rule(
    code="388",
    severity="error",
    message="Reason episode ceased is coded new episode begins, but there is no continuation episode.",
    source="SSDA903 validation rules, Department for Education",
    since="2022-23",
    on={"Episodes": ["REC"]},
    fails=GOES_ON_IN_NOTHING | ENDS_AND_GOES_ON,
)
