"""SW16cSTG2: the first social worker's reason is not that of the one still open last year."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import col
from keepsight.returns.ssda903.social_workers import SHOULD_GO_ON

RULE_SW16CSTG2 = Rule(
    code="SW16cSTG2",
    severity="error",
    message="The social worker reason episode changed does not match the open episode at the end of last year.",
    source="SSDA903 validation rules, Department for Education, stage 2",
    since=None,
    on={"SWEpisodes": ["SW_REASON"]},
    fails=SHOULD_GO_ON & col("SW_REASON").ne_missing(col("lastyear.SW_REASON")),
)
