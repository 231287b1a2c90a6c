"""SW16bSTG2: the first social worker's start is not that of the one still open last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.social_workers import SHOULD_GO_ON

RULE_SW16BSTG2 = Rule(
    code="SW16bSTG2",
    severity="error",
    message="The social worker episode start date does not match the open episode at the end of last year.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since=None,
    on={"SWEpisodes": ["SW_DECOM"]},
    fails=SHOULD_GO_ON & (col("SW_DECOM") != col("lastyear.SW_DECOM")),
)
